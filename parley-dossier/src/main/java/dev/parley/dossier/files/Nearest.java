package dev.parley.dossier.files;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what a misspelt word was meant to be. */
public final class Nearest {
  private Nearest() {}

  /** The known word that is nearest to the given one, or null when none is near: at most a third of it may differ. */
  public static @Nullable String to(String given, Collection<String> known) {
    String best = null;
    int least = Math.max(1, given.length() / 3) + 1;
    for (String word : known) {
      int distance = distance(given.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = word;
      }
    }
    return best;
  }

  /** Advice on a misspelt word: the nearest known one, else all that are known. */
  public static String advice(String given, Collection<String> known, String whenNoneIsKnown) {
    String nearest = to(given, known);
    if (nearest != null) {
      return "Maybe you mean " + nearest + ".";
    }
    return known.isEmpty() ? whenNoneIsKnown : "Maybe you mean one of " + String.join(", ", known) + ".";
  }

  /** Edits (insert, delete, replace, swap neighbours) that turn one into the other. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
