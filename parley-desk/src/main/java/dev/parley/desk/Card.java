package dev.parley.desk;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.coding.CodedStatement;
import dev.parley.model.Passage;
import dev.parley.model.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about one statement.
 *
 * @param speaker the name, or null when nobody could be told
 * @param party the name for people, or null
 * @param source the words, or nothing
 * @param cue the words, or nothing
 * @param modality {@code negated} or {@code hypothetical}, or nothing
 * @param said when, as a reader writes it, or nothing
 * @param outer the statement that this one is nested in, or null
 * @param inner the statements nested in this one
 */
record Card(
    Numbered numbered,
    @Nullable String speaker,
    @Nullable String party,
    String source,
    String cue,
    String content,
    String kind,
    String evidentiality,
    String modality,
    String said,
    String confidence,
    @Nullable Numbered outer,
    List<Numbered> inner) {
  Card {
    inner = List.copyOf(inner);
  }

  /**
   * Makes the card.
   *
   * @param numbered the statement with its number
   * @param coded the same statement with its party
   * @param all the document's statements by id
   */
  static Card of(Numbered numbered, CodedStatement coded, Map<String, Numbered> all, Dossier dossier) {
    Statement statement = numbered.statement();
    String speaker = statement.speaker() == null ? null : statement.speaker().name();
    String party = coded.party() == null ? null : dossier.nameOf(coded.party());
    return new Card(
        numbered,
        speaker,
        party,
        words(statement.source()),
        words(statement.cue()),
        statement.content().text(),
        Wording.of(statement.kind()),
        Wording.of(statement.evidentiality()),
        Wording.of(statement.modality()),
        statement.said() == null ? "" : Wording.of(statement.said()),
        Wording.of(statement.confidence()),
        statement.within() == null ? null : all.get(statement.within()),
        all.values().stream().filter(n -> statement.id().equals(n.statement().within())).toList());
  }

  /** How far the card is moved in: deeper nesting than two is rare and would leave no room. */
  int indent() {
    return Math.min(numbered.depth(), 2);
  }

  /** Which way the content runs, for the page's {@code dir}. */
  String direction() {
    return Wording.direction(content);
  }

  /** Whether the party says more than the speaker: a government speaks for itself. */
  boolean showsParty() {
    return party != null && !party.equals(speaker);
  }

  private static String words(@Nullable Passage passage) {
    return passage == null ? "" : passage.text();
  }
}
