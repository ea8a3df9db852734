package dev.parley.dossier.echoes;

import dev.parley.dossier.ledger.Utterance;
import dev.parley.model.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that was said more than once.
 *
 * @param id {@code e-} and 16 hexadecimal digits, stable for the same words
 * @param phrase in the words of whoever said it first
 * @param voicings who said it, the first first; at least two
 */
public record Echo(String id, String phrase, List<Voicing> voicings) {
  public Echo {
    voicings = List.copyOf(voicings);
  }

  /**
   * One time that it was said.
   *
   * @param utterance what was said, with all its reports
   * @param speaker who said it, or null
   * @param party the id of the speaker's party or bloc, or null
   * @param day the latest day on which it can have been said, or null
   */
  public record Voicing(
      Utterance utterance, @Nullable Actor speaker, @Nullable String party, @Nullable LocalDate day) {}

  /** By how many known speakers. */
  public int speakers() {
    return (int) voicings.stream()
        .map(Voicing::speaker)
        .filter(Objects::nonNull)
        .map(speaker -> Objects.requireNonNull(speaker).id())
        .distinct()
        .count();
  }
}
