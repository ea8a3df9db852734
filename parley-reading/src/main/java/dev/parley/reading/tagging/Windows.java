package dev.parley.reading.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a text is cut for a model that sees a few hundred wordpieces at once. The training does the same ({@code cut} in
 * {@code training/windows.py}).
 */
final class Windows {
  /** Wordpieces in a window, the two special ones left out. */
  static final int SIZE = 254;

  /** Of these, at most so many are the end of the text before, there only to be understood. */
  static final int CONTEXT = 32;

  private static final Set<String> SENTENCE_ENDS = Set.of(".", "?", "!", "”");

  private Windows() {}

  /** Wordpieces {@code from} to before {@code to} are to be labelled; the window starts earlier, at {@code before}. */
  record Window(int before, int from, int to) {}

  /**
   * Each window ends at a line's end if there is one in its last two thirds, else at a sentence's end, else anywhere.
   */
  static List<Window> cut(Pieces pieces) {
    List<Window> windows = new ArrayList<>();
    int start = 0;
    int size = pieces.size();
    while (start < size) {
      int room = SIZE - CONTEXT;
      int end = Math.min(size, start + room + (start == 0 ? CONTEXT : 0));
      if (end < size) {
        end = border(pieces, start + room / 3, end);
      }
      windows.add(new Window(Math.max(0, start - CONTEXT), start, end));
      start = end;
    }
    return windows;
  }

  private static int border(Pieces pieces, int low, int high) {
    for (int i = high; i >= low; i--) {
      if (pieces.startsLine(i)) {
        return i;
      }
    }
    for (int i = high; i >= low; i--) {
      if (SENTENCE_ENDS.contains(pieces.word(i - 1))) {
        return i;
      }
    }
    return high;
  }
}
