package dev.parley.reading.speakers;

/** Finds the paragraphs whose words mostly have capitals: their capitals show no names. */
final class Headings {
  private static final int LONGEST = 40;

  private Headings() {}

  /** For each token, whether it stands in a heading. */
  static boolean[] of(Tokens tokens) {
    boolean[] headings = new boolean[tokens.count];
    int from = 0;
    while (from < tokens.count) {
      int to = from;
      int words = 0;
      int high = 0;
      int longWords = 0;
      while (to < tokens.count && tokens.paragraph[to] == tokens.paragraph[from]) {
        if (tokens.isWord(to)) {
          boolean isLong = tokens.end[to] - tokens.start[to] > 3;
          words++;
          longWords += isLong ? 1 : 0;
          high += isLong && tokens.isHigh(to) ? 1 : 0;
        }
        to++;
      }
      String last = to >= 2 ? tokens.lower[to - 2] : "";
      boolean stops = last.equals(".") || last.equals("”") || last.equals("\"");
      int least = stops ? 6 : 4;
      if (words >= least && words <= LONGEST && longWords >= least - 1 && high * 10 >= longWords * 7) {
        for (int i = from; i < to; i++) {
          headings[i] = true;
        }
      }
      from = to;
    }
    return headings;
  }
}
