package dev.parley.dossier.positions;

import dev.parley.model.Coding;
import dev.parley.model.Statement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A coded statement, as far as it matters for the position of the coding's holder.
 *
 * @param coding what it says
 * @param document the id of its document
 * @param utterance the id of what was said, which other statements may report too
 * @param speaker the id of the actor on whose word it rests: who said it, or who told that another said it; or null
 * @param origin how near the words are to the holder
 * @param rank how much the speaker's word binds
 * @param kind how much of it stands in quotation marks
 * @param modality whether the document says that it was said
 * @param denies whether it is told as a denial
 * @param day the latest day on which it can have been said, or null
 * @param published when its document was published, or null
 * @param confidence 0 to 1: that the statement was read rightly
 * @param quote its words
 */
public record Evidence(
    Coding coding,
    String document,
    String utterance,
    @Nullable String speaker,
    Origin origin,
    Rank rank,
    Statement.Kind kind,
    Statement.Modality modality,
    boolean denies,
    @Nullable LocalDate day,
    @Nullable LocalDate published,
    double confidence,
    String quote) {

  /** How near the words are to the party or bloc whose stance they tell. */
  public enum Origin {
    /** Its own, told by the document. */
    OWN,
    /** Its own, told by another of its people. */
    OWN_RETOLD,
    /** Its own, by somebody without a name. */
    OWN_ANONYMOUS,
    /** What others tell of it. */
    HEARSAY
  }

  /** How much a speaker's word binds the party, the most first. */
  public enum Rank {
    PRINCIPAL,
    SPOKESPERSON,
    /** The party or bloc itself, with no person named. */
    BODY,
    OFFICIAL,
    /** Somebody whom the dossier does not name. */
    OTHER
  }

  /** Whether it can have been known on the day: said and published by then. Undated it never can. */
  public boolean isKnownBy(LocalDate asOf) {
    return day != null && !day.isAfter(asOf) && (published == null || !published.isAfter(asOf));
  }

  /** How much it can move a position by itself: 0 to 1. */
  double trust() {
    return Trust.of(this);
  }

  /** Whether it is the holder's own word. */
  boolean isOwn() {
    return origin != Origin.HEARSAY;
  }
}
