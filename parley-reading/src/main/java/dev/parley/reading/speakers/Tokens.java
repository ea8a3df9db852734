package dev.parley.reading.speakers;

import dev.parley.reading.marks.CanonicalMarks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * A body cut into words and marks, with sentences, paragraphs and quotation marks. A possessive ending ({@code 's}) is a
 * token of its own; "U.S.", "Sen.", "al-Assad", "68-year-old" are one. Offsets are UTF-16 units. Linear in the length of
 * the body.
 */
final class Tokens {
  /** The token that stands for the end of a paragraph. */
  static final String BREAK = "\n";
  private static final List<String> SHORT_VERBS = List.of("ll", "m", "re", "ve", "d");
  /** Lines that are wrapped are about so long. */
  private static final int SHORTEST_LINE = 56;

  private static final int LONGEST_LINE = 100;
  /** Longer words are nobody's name. */
  private static final int LONGEST_NAME = 40;
  /** The token of a possessive ending. */
  static final String POSSESSIVE = "'s";

  final String body;
  final int[] start;
  final int[] end;
  /** Lower case, straight apostrophes, no closing full stop. */
  final String[] lower;

  final int[] sentence;
  final int[] paragraph;
  final boolean[] quoted;
  final int count;

  private Tokens(String body, int[] start, int[] end, String[] lower) {
    this.body = body;
    this.start = start;
    this.end = end;
    this.lower = lower;
    this.count = lower.length;
    this.sentence = new int[count];
    this.paragraph = new int[count];
    this.quoted = new boolean[count];
  }

  static Tokens of(String body, Lexicon lexicon) {
    int capacity = body.length() / 4 + 16;
    int[] start = new int[capacity];
    int[] end = new int[capacity];
    List<String> lower = new ArrayList<>(capacity);
    BitSet nicknames = Nicknames.places(body);
    int i = 0;
    while (i < body.length()) {
      if (nicknames.get(i)) {
        i = nicknames.nextClearBit(i);
        continue;
      }
      char c = body.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2029') {
        int from = i;
        while (i < body.length() && Character.isWhitespace(body.charAt(i))) {
          i++;
        }
        if (isWrap(body, from, i)) {
          continue;
        }
        if (lower.size() == start.length) {
          start = Arrays.copyOf(start, start.length * 2);
          end = Arrays.copyOf(end, end.length * 2);
        }
        start[lower.size()] = from;
        end[lower.size()] = i;
        lower.add(BREAK);
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT) {
        i++;
        continue;
      }
      int to = tokenEnd(body, i, lexicon);
      if (lower.size() == start.length) {
        start = Arrays.copyOf(start, start.length * 2);
        end = Arrays.copyOf(end, end.length * 2);
      }
      start[lower.size()] = i;
      end[lower.size()] = to;
      lower.add(normal(body, i, to));
      i = to;
    }
    int n = lower.size();
    Tokens tokens =
        new Tokens(body, Arrays.copyOf(start, n), Arrays.copyOf(end, n), lower.toArray(new String[0]));
    tokens.layOut(CanonicalMarks.of(body));
    return tokens;
  }

  /**
   * Whether a single line end only wraps a paragraph: the next line goes on in lower case, or the line before is about as
   * long as such lines are and stops in mid-sentence.
   */
  private static boolean isWrap(String body, int from, int to) {
    int next = body.indexOf('\n', body.charAt(from) == '\r' ? from + 2 : from + 1);
    if (to >= body.length() || next >= 0 && next < to) {
      return false;
    }
    if (Character.isLowerCase(body.charAt(to))) {
      return true;
    }
    int line = body.lastIndexOf('\n', from - 1);
    char last = from > 0 ? body.charAt(from - 1) : '.';
    return from - line > SHORTEST_LINE && from - line < LONGEST_LINE && (Character.isLetter(last) || last == ',');
  }

  private static int tokenEnd(String body, int from, Lexicon lexicon) {
    char c = body.charAt(from);
    if (isApostrophe(c) && isPossessive(body, from)) {
      return from + 1 < body.length() && (body.charAt(from + 1) | 32) == 's' ? from + 2 : from + 1;
    }
    if (isApostrophe(c) && from > 0 && isWordPart(body, from - 1) && isShortVerb(body, from)) {
      return (body.charAt(from + 1) | 32) == 'm' || (body.charAt(from + 1) | 32) == 'd' ? from + 2 : from + 3;
    }
    if (!isWordPart(body, from)) {
      return from + Character.charCount(body.codePointAt(from));
    }
    int i = from;
    while (i < body.length()) {
      if (isWordPart(body, i)) {
        i += Character.charCount(body.codePointAt(i));
        continue;
      }
      char mark = body.charAt(i);
      boolean letterNext = i + 1 < body.length() && isWordPart(body, i + 1);
      if (isApostrophe(mark) && letterNext && !isPossessive(body, i) && !isShortVerb(body, i)) {
        i++;
      } else if ((mark == '-' || mark == '\u2010' || mark == '\u2011') && letterNext) {
        i++;
      } else if (mark == '.' && letterNext && (isInitial(body, from, i) || isDigit(body, i - 1))) {
        i++;
      } else if (mark == ',' && letterNext && isDigit(body, i - 1) && isDigit(body, i + 1)) {
        i++;
      } else if (mark == '.' && closesAbbreviation(body, from, i, lexicon)) {
        return i + 1;
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean closesAbbreviation(String body, int from, int stop, Lexicon lexicon) {
    int length = stop - from;
    if (length == 1) {
      return Character.isUpperCase(body.charAt(from));
    }
    if (body.indexOf('.', from) < stop) {
      return body.indexOf('.', from) > 0 && Character.isLetter(body.charAt(stop - 1));
    }
    if (length == 2 && body.regionMatches(true, from, "no", 0, 2)) {
      return stop + 2 < body.length() && (isDigit(body, stop + 1) || isDigit(body, stop + 2));
    }
    return length <= 5 && lexicon.isAbbreviation(body.substring(from, stop).toLowerCase(Locale.ROOT));
  }

  /** Whether the letters since the start are single ones with full stops between ("U.S"). */
  private static boolean isInitial(String body, int from, int stop) {
    return stop - from == 1 || (body.charAt(stop - 2) == '.' && Character.isLetter(body.charAt(stop - 1)));
  }

  private static boolean isDigit(String body, int at) {
    return at >= 0 && at < body.length() && Character.isDigit(body.charAt(at));
  }

  private static boolean isWordPart(String body, int at) {
    int point = body.codePointAt(at);
    return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static boolean isPossessive(String body, int at) {
    if (at == 0 || !isWordPart(body, at - 1)) {
      return false;
    }
    int next = at + 1;
    if (next < body.length() && (body.charAt(next) | 32) == 's') {
      return next + 1 >= body.length() || !isWordPart(body, next + 1);
    }
    return (body.charAt(at - 1) | 32) == 's' && (next >= body.length() || body.charAt(next) == ' ');
  }

  /** Whether an apostrophe opens "'ll", "'m", "'re", "'ve" or "'d". */
  private static boolean isShortVerb(String body, int at) {
    for (String verb : SHORT_VERBS) {
      int end = at + 1 + verb.length();
      if (body.regionMatches(true, at + 1, verb, 0, verb.length()) && (end >= body.length() || !isWordPart(body, end))) {
        return true;
      }
    }
    return false;
  }

  private static String normal(String body, int from, int to) {
    if (isApostrophe(body.charAt(from)) && to - from <= 2) {
      return to - from == 2 || from > 0 && isWordPart(body, from - 1) ? POSSESSIVE : "'";
    }
    String word = body.substring(from, to).toLowerCase(Locale.ROOT).replace('’', '\'').replace('\u2011', '-');
    return word.length() > 2 && word.endsWith(".") && word.indexOf('.') == word.length() - 1
        ? word.substring(0, word.length() - 1)
        : word;
  }

  /**
   * Tells sentences, paragraphs and what is quoted.
   *
   * @param seen the body with one spelling for quotation marks, as long as it
   */
  private void layOut(String seen) {
    int sentences = 0;
    int paragraphs = 0;
    boolean inside = false;
    for (int i = 0; i < count; i++) {
      String word = lower[i];
      sentence[i] = sentences;
      paragraph[i] = paragraphs;
      if (word.equals(BREAK)) {
        sentences++;
        paragraphs++;
        inside = false;
        continue;
      }
      if (isQuestionLabel(i)) {
        sentences++;
        continue;
      }
      char mark = seen.charAt(start[i]);
      if (mark == '“' || mark == '”') {
        inside = mark == '“';
      }
      quoted[i] = inside;
      if (endsSentence(i)) {
        while (i + 1 < count && isCloser(seen.charAt(start[i + 1]))) {
          i++;
          sentence[i] = sentences;
          paragraph[i] = paragraphs;
          inside = false;
        }
        sentences++;
      }
    }
  }

  /** "Q." or "A." at the head of a paragraph. */
  boolean isQuestionLabel(int i) {
    String word = lower[i];
    return (word.equals("q") || word.equals("q.") || word.equals("a.")) && (i == 0 || lower[i - 1].equals(BREAK));
  }

  private static boolean isCloser(char mark) {
    return mark == '”' || mark == ')';
  }

  private boolean endsSentence(int i) {
    String word = lower[i];
    if (word.equals("?") || word.equals("!") || word.equals("…")) {
      return !word.equals("…") || startsHigh(i + 1);
    }
    return word.equals(".") && (i + 1 >= count || startsHigh(i + 1));
  }

  private boolean startsHigh(int i) {
    return i >= count || !Character.isLowerCase(body.charAt(start[i]));
  }

  /** The words as they stand, without nicknames between. */
  String text(int from, int to) {
    return from >= to ? "" : Nicknames.leftOut(body.substring(start[from], end[to - 1]));
  }

  /** The words in lower case with one space between. */
  String joined(int from, int to) {
    return String.join(" ", Arrays.asList(lower).subList(from, to));
  }

  boolean isWord(int i) {
    return Character.isLetterOrDigit(body.codePointAt(start[i]));
  }

  /** Whether the token is written like a name: a capital first, or a script without capitals. */
  boolean isHigh(int i) {
    int point = body.codePointAt(start[i]);
    if (end[i] - start[i] > LONGEST_NAME) {
      return false;
    }
    if (Character.isUpperCase(point) || Character.isTitleCase(point) || Character.getType(point) == Character.OTHER_LETTER) {
      return true;
    }
    if (!Character.isLowerCase(point)) {
      return false;
    }
    // al-Assad, d'Estaing, el-Sisi; but not "pre-Trump" or "mid-August"
    String word = lower[i];
    int mark = Math.max(word.indexOf('-'), word.indexOf('\''));
    return mark > 0
        && mark <= 2
        && start[i] + mark + 1 < end[i]
        && Character.isUpperCase(body.charAt(start[i] + mark + 1))
        && !word.startsWith("re-")
        && !word.startsWith("e-")
        && !word.startsWith("un-");
  }

  /** Whether all letters are capitals and there are at least two. */
  boolean isAllCapitals(int i) {
    int letters = 0;
    for (int at = start[i]; at < end[i]; at++) {
      char c = body.charAt(at);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isUpperCase(c) ? 1 : 0;
    }
    return letters >= 2;
  }

  /** Whether the token opens a sentence, a quotation or a paragraph. */
  boolean isFirst(int i) {
    int before = i - 1;
    while (before >= 0 && !isWord(before) && sentence[before] == sentence[i] && !lower[before].equals(BREAK)) {
      String mark = lower[before];
      if (mark.equals(",") || mark.equals("-") || mark.equals(")") || mark.equals(POSSESSIVE)) {
        return false;
      }
      if (mark.equals("“") || mark.equals("\"") || mark.equals(":") || mark.equals("‘") || mark.equals("«")) {
        return true;
      }
      before--;
    }
    return before < 0 || sentence[before] != sentence[i] || lower[before].equals(BREAK);
  }

  /** The first token that ends after the unit. */
  int at(int unit) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end[middle] <= unit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
