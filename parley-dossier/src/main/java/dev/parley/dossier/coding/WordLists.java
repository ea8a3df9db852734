package dev.parley.dossier.coding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words by which an office is known. Immutable.
 *
 * @param singular one person who holds an office
 * @param ofOne offices of one person, and organs
 * @param all offices and organs, one or many
 * @param outsiders who does not speak for a state
 */
record WordLists(Set<String> singular, Set<String> ofOne, Set<String> all, Set<String> outsiders) {
  /** The lists that come with the program. */
  static WordLists read() {
    Set<String> singular = new HashSet<>();
    Set<String> organs = lines("organs.txt");
    Set<String> all = new HashSet<>(organs);
    for (String line : lines("offices.txt")) {
      String[] forms = line.split(" ");
      singular.add(forms[0]);
      all.addAll(Set.of(forms));
    }
    Set<String> ofOne = new HashSet<>(singular);
    ofOne.addAll(organs);
    return new WordLists(Set.copyOf(singular), Set.copyOf(ofOne), Set.copyOf(all), lines("outsiders.txt"));
  }

  private static Set<String> lines(String file) {
    return Set.copyOf(list(file));
  }

  /** The lines of a resource beside this class in their order, without comments and empty lines. */
  static List<String> list(String file) {
    try (InputStream in = WordLists.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The word list " + file + " is missing from this build.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(String::strip)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
