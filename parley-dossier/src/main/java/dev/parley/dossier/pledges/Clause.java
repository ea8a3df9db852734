package dev.parley.dossier.pledges;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of what was said that makes one point. Immutable.
 *
 * @param text its words
 * @param tokens its words and marks
 */
record Clause(String text, List<Token> tokens) {
  private static final Pattern TOKEN = Pattern.compile(
      "\\p{N}+(?:[.,]\\p{N}+)*|(?:\\p{L}\\.){2,}|\\p{L}+(?:-\\p{L}+)*(?:['’]\\p{L}+)?|\\S");
  private static final Set<String> SENTENCE_ENDS = Set.of(".", ";", "!", "?", "…");
  private static final Set<String> TURNS = Set.of("but", "while", "although", "though", "whereas", "—", "–");

  Clause {
    tokens = List.copyOf(tokens);
  }

  /**
   * A word or mark.
   *
   * @param word in lower case, without a mark of possession
   * @param shown as it stands
   * @param start where it begins in the whole text, in UTF-16 units
   * @param end where it ends
   */
  record Token(String word, String shown, int start, int end) {
    boolean isCapitalised() {
      return Character.isUpperCase(shown.codePointAt(0));
    }
  }

  /** The sentences of a text. */
  static List<Clause> sentences(String text) {
    return cut(text, tokens(text), SENTENCE_ENDS);
  }

  /** The clauses of a sentence: it turns at "but" and the like. */
  List<Clause> clauses() {
    return cut(text, tokens.stream().map(one -> moved(one, -offset())).toList(), TURNS);
  }

  private int offset() {
    return tokens.isEmpty() ? 0 : tokens.getFirst().start();
  }

  private static Token moved(Token one, int by) {
    return new Token(one.word(), one.shown(), one.start() + by, one.end() + by);
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String shown = matcher.group().replaceFirst("['’]s$", "");
      tokens.add(new Token(shown.toLowerCase(Locale.ROOT), shown, matcher.start(), matcher.end()));
    }
    return tokens;
  }

  private static List<Clause> cut(String text, List<Token> tokens, Set<String> marks) {
    List<Clause> clauses = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      if (i < tokens.size() && !marks.contains(tokens.get(i).word())) {
        continue;
      }
      if (i > begin) {
        List<Token> mine = tokens.subList(begin, i);
        clauses.add(new Clause(text.substring(mine.getFirst().start(), mine.getLast().end()), mine));
      }
      begin = i + 1;
    }
    return clauses;
  }

  int size() {
    return tokens.size();
  }

  String word(int i) {
    return tokens.get(i).word();
  }

  /** Whether any of the words stands between two places. */
  boolean has(Set<String> words, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
      if (words.contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  /** What stands from one token up to another, without marks at its edges. */
  String words(int from, int to) {
    if (from >= to) {
      return "";
    }
    String cut = text.substring(tokens.get(from).start() - offset(), tokens.get(to - 1).end() - offset());
    return cut.replaceAll("^[\\p{P}\\s]+|[\\p{P}\\s]+$", "");
  }
}
