package dev.parley.dossier.utterances;

import dev.parley.dossier.coding.CodedStatement;
import dev.parley.model.Actor;
import dev.parley.model.Passage;
import dev.parley.model.Statement;
import dev.parley.model.When;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one document tells of an utterance.
 *
 * @param statement the id of the statement
 * @param document the id of the document
 * @param speaker who spoke, or null when that could not be told
 * @param party for whom, or null
 * @param source the words that name who speaks, or null when there are none
 * @param cue the words that say that they speak, or null when there are none
 * @param denied whether the document says that it was not said
 * @param content the words of the content; pieces are joined as in {@link dev.parley.model.Passage#text()}
 * @param direct whether all of it are the speaker's own words, though no marks say so
 * @param said when, or null
 * @param published when the document was published, or null
 */
public record Report(
    String statement,
    String document,
    @Nullable Actor speaker,
    @Nullable String party,
    @Nullable String source,
    @Nullable String cue,
    boolean denied,
    String content,
    boolean direct,
    @Nullable When said,
    @Nullable LocalDate published) {

  /**
   * The report that a statement is.
   *
   * @param published when its document was published, or null
   */
  public static Report of(CodedStatement coded, @Nullable LocalDate published) {
    Statement one = coded.statement();
    return new Report(
        one.id(), one.document(), one.speaker(), coded.party(), words(one.source()), words(one.cue()),
        one.modality() == Statement.Modality.NEGATED, one.content().text(), one.kind() == Statement.Kind.DIRECT, one.said(),
        published);
  }

  private static @Nullable String words(@Nullable Passage passage) {
    return passage == null ? null : passage.text();
  }
}
