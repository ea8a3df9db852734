package dev.parley.dossier.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phrase in words and marks. A mark of possession is taken off its word and remembered. Immutable. */
record Words(List<Word> list) {
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}.'’&-]*|[^\\s\\p{L}\\p{N}]");

  Words {
    list = List.copyOf(list);
  }

  /**
   * One word or mark.
   *
   * @param text without the mark of possession
   * @param possessive whether it had one
   */
  record Word(String text, boolean possessive) {
    String lower() {
      return text.toLowerCase(Locale.ROOT);
    }

    boolean isWord() {
      return Character.isLetterOrDigit(text.codePointAt(0));
    }

    boolean isCapitalised() {
      return Character.isUpperCase(text.codePointAt(0));
    }
  }

  static Words of(String phrase) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(phrase);
    while (matcher.find()) {
      String token = matcher.group();
      String bare = token.replaceFirst("['’][sS]$|['’]$", "");
      boolean possessive = !bare.equals(token) && !bare.isEmpty();
      words.add(new Word(possessive ? bare : token, possessive));
    }
    return new Words(words);
  }

  int size() {
    return list.size();
  }

  Word at(int i) {
    return list.get(i);
  }

  /** The words from one place to another, with a space between. */
  String join(int from, int to) {
    StringBuilder joined = new StringBuilder();
    for (int i = from; i < to; i++) {
      joined.append(i > from ? " " : "").append(list.get(i).text());
    }
    return joined.toString();
  }
}
