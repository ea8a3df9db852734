package dev.parley.dossier.deal;

import java.util.List;

/**
 * What is not known of a side; it is sampled.
 *
 * @param side its number, from 0
 * @param about an option of the dossier, or {@code package}
 * @param words what is not known, in plain words
 * @param conditions on what it makes its stance depend, in the words of the documents; none where it says nothing
 */
public record Gap(int side, String about, String words, List<String> conditions) {
  public Gap {
    conditions = List.copyOf(conditions);
  }
}
