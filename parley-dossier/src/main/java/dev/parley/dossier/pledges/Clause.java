package dev.parley.dossier.pledges;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence, cut into words and marks. Immutable.
 *
 * @param text the whole text that it stands in
 * @param tokens its words and marks, without the mark that ends it
 * @param paragraph the number of its paragraph in the text
 * @param question whether a question mark ends it
 */
record Clause(String text, List<Token> tokens, int paragraph, boolean question) {
  private static final Pattern TOKEN = Pattern.compile(
      "\\p{N}+(?:[.,]\\p{N}+)*|(?:\\p{L}\\.){2,}|\\p{L}+(?:-\\p{L}+)*(?:['’]\\p{L}+)?|\\S");
  private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n|\\n(?=\\s*(?:[-*•]|\\d+\\.)\\s)");
  private static final Set<String> SENTENCE_ENDS = Set.of(".", ";", "!", "?", "…");

  Clause {
    tokens = List.copyOf(tokens);
  }

  /**
   * A word or mark.
   *
   * @param word in lower case, without a mark of possession
   * @param shown as it stands, without a mark of possession
   * @param possessive whether it had one
   * @param start where it begins in the whole text, in UTF-16 units
   * @param end where it ends
   */
  record Token(String word, String shown, boolean possessive, int start, int end) {
    boolean isCapitalised() {
      return Character.isUpperCase(shown.codePointAt(0));
    }

    boolean isWord() {
      return Character.isLetterOrDigit(shown.codePointAt(0));
    }
  }

  /** The sentences of a text. */
  static List<Clause> sentences(String text) {
    List<Clause> sentences = new ArrayList<>();
    Matcher breaks = PARAGRAPH.matcher(text);
    int begin = 0;
    int paragraph = 0;
    while (begin <= text.length()) {
      int end = breaks.find() ? breaks.start() : text.length();
      cut(text, begin, end, paragraph++, sentences);
      begin = Math.max(end + 1, end == text.length() ? end + 1 : breaks.end());
    }
    return sentences;
  }

  private static void cut(String text, int from, int to, int paragraph, List<Clause> sentences) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text).region(from, to);
    while (matcher.find()) {
      String whole = matcher.group();
      if (SENTENCE_ENDS.contains(whole)) {
        if (!tokens.isEmpty()) {
          sentences.add(new Clause(text, tokens, paragraph, whole.equals("?")));
          tokens = new ArrayList<>();
        }
        continue;
      }
      String shown = whole.replaceFirst("(?<=\\p{L})['’]s$", "");
      boolean plural = matcher.end() < to && whole.endsWith("s") && "'’".indexOf(text.charAt(matcher.end())) >= 0;
      tokens.add(new Token(
          shown.toLowerCase(Locale.ROOT), shown, plural || shown.length() < whole.length(), matcher.start(),
          matcher.end()));
    }
    if (!tokens.isEmpty()) {
      sentences.add(new Clause(text, tokens, paragraph, false));
    }
  }

  int size() {
    return tokens.size();
  }

  String word(int i) {
    return tokens.get(i).word();
  }

  Token token(int i) {
    return tokens.get(i);
  }

  /** Whether any of the words stands between two places. */
  boolean has(Set<String> words, int from, int to) {
    return last(words, from, to) >= 0;
  }

  /** The last place of any of the words between two places, or -1. */
  int last(Set<String> words, int from, int to) {
    for (int i = Math.min(to, size()) - 1; i >= Math.max(0, from); i--) {
      if (words.contains(word(i))) {
        return i;
      }
    }
    return -1;
  }

  /** What stands from one token up to another, white space as one space, without marks at its edges. */
  String words(int from, int to) {
    if (from >= to) {
      return "";
    }
    String cut = text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    return cut.replaceAll("\\s+", " ").replaceAll("^[\\p{P}\\s]+|[\\p{P}\\s]+$", "");
  }
}
