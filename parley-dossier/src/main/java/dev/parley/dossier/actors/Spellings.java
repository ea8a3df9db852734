package dev.parley.dossier.actors;

import dev.parley.model.Ids;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Makes one of the ways to write a name in Latin letters. Immutable. */
final class Spellings {
  static final Spellings SHARED = new Spellings();

  private final Map<String, String> given = new HashMap<>();

  private Spellings() {
    try (InputStream stream = Spellings.class.getResourceAsStream("given-names.txt")) {
      if (stream == null) {
        throw new IllegalStateException("The list given-names.txt is missing from this library.");
      }
      new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> {
            String[] names = line.split(" ");
            for (String name : names) {
              given.putIfAbsent(folded(name), folded(names[0]));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A word of a name without accents, and with the spellings of one sound made one: Zelenskyy, Zelensky, Zelenskiy;
   * Söder, Soeder; Yermak, Ermak. Different names can fall together, so this is a sign, not a proof.
   */
  static String folded(String word) {
    String key = Ids.slug(word).replace("-", "");
    key = key.replace("yy", "i").replace("iy", "i").replace("yi", "i").replace("ij", "i").replace("ii", "i");
    key = key.startsWith("ye") || key.startsWith("je") ? key.substring(1) : key;
    key = key.replace("ey", "ei").replace('y', 'i').replace("kh", "h").replace("ks", "x").replace("ff", "v");
    key = key.replace("ie", "e").replace("oe", "o").replace("ue", "u").replace("ae", "a").replace("ei", "i");
    key = key.replace("tsch", "ch").replace("tch", "ch").replace("ck", "k").replace("ss", "s").replace("ll", "l");
    return key.endsWith("of") && key.length() > 4 ? key.substring(0, key.length() - 1) + "v" : key;
  }

  /** Whether two given names are known to be one: short forms, and the forms of one name in two languages. */
  boolean isOneGiven(String one, String other) {
    String a = folded(one);
    String b = folded(other);
    return given.getOrDefault(a, a).equals(given.getOrDefault(b, b));
  }

  /** Whether one letter more, less, other or out of place makes one word of the other. */
  static boolean isNear(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 1 || Math.min(one.length(), other.length()) < 5) {
      return false;
    }
    int start = 0;
    while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int a = one.length();
    int b = other.length();
    while (a > start && b > start && one.charAt(a - 1) == other.charAt(b - 1)) {
      a--;
      b--;
    }
    boolean swapped = a - start == 2 && b - start == 2
        && one.charAt(start) == other.charAt(start + 1) && one.charAt(start + 1) == other.charAt(start);
    return swapped || a - start <= 1 && b - start <= 1;
  }
}
