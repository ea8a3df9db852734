package dev.parley.dossier.positions;

import dev.parley.model.Coding;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.Strength;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence made by hand, all of Northland on whether a bridge is built. Immutable. */
record Words(Evidence evidence) {
  /** A minister's direct words on a day of March 2025, read with confidence. */
  static Words minister(String id, int day, Stance stance) {
    return said(id, "ada-north", Evidence.Rank.PRINCIPAL, Evidence.Origin.OWN, day, stance);
  }

  static Words spokesman(String id, int day, Stance stance) {
    return said(id, "sam-south", Evidence.Rank.SPOKESPERSON, Evidence.Origin.OWN, day, stance);
  }

  /** What the president of another country tells of Northland. */
  static Words neighbour(String id, int day, Stance stance) {
    return said(id, "eve-east", Evidence.Rank.PRINCIPAL, Evidence.Origin.HEARSAY, day, stance);
  }

  private static Words said(
      String id, String speaker, Evidence.Rank rank, Evidence.Origin origin, int day, Stance stance) {
    Strength strength = stance == Stance.UNKNOWN || stance == Stance.NEUTRAL ? null : Strength.DEMAND;
    LocalDate when = LocalDate.of(2025, 3, 1).plusDays(day - 1L);
    return new Words(new Evidence(
        new Coding("c-" + id, "s-" + id, "bridge", "built", "northland", origin != Evidence.Origin.HEARSAY, stance,
            strength, List.of(), 0.9),
        "d-" + id, "u-" + id, speaker, origin, rank, Statement.Kind.DIRECT, Statement.Modality.ASSERTED, false, when, when,
        0.9, "words of " + id));
  }

  private Words with(Coding coding) {
    Evidence e = evidence;
    return new Words(new Evidence(coding, e.document(), e.utterance(), e.speaker(), e.origin(), e.rank(), e.kind(),
        e.modality(), e.denies(), e.day(), e.published(), e.confidence(), e.quote()));
  }

  Words strength(Strength strength) {
    Coding c = evidence.coding();
    return with(new Coding(c.id(), c.statement(), c.issue(), c.option(), c.holder(), c.own(), c.stance(), strength,
        c.conditions(), c.confidence()));
  }

  Words condition(String words) {
    Coding c = evidence.coding();
    return with(new Coding(c.id(), c.statement(), c.issue(), c.option(), c.holder(), c.own(), c.stance(), c.strength(),
        List.of(new Passage(words, List.of(new Span(0, words.length())))), c.confidence()));
  }

  Words unsure() {
    Coding c = evidence.coding();
    return with(new Coding(c.id(), c.statement(), c.issue(), c.option(), c.holder(), c.own(), c.stance(), c.strength(),
        c.conditions(), 0.3));
  }

  Words reports(String utterance) {
    Evidence e = evidence;
    return new Words(new Evidence(e.coding(), e.document(), utterance, e.speaker(), e.origin(), e.rank(), e.kind(),
        e.modality(), e.denies(), e.day(), e.published(), e.confidence(), e.quote()));
  }

  Words published(@Nullable LocalDate published) {
    Evidence e = evidence;
    return new Words(new Evidence(e.coding(), e.document(), e.utterance(), e.speaker(), e.origin(), e.rank(), e.kind(),
        e.modality(), e.denies(), e.day(), published, e.confidence(), e.quote()));
  }

  Words undated() {
    Evidence e = evidence;
    return new Words(new Evidence(e.coding(), e.document(), e.utterance(), e.speaker(), e.origin(), e.rank(), e.kind(),
        e.modality(), e.denies(), null, null, e.confidence(), e.quote()));
  }

  Words as(Statement.Modality modality, boolean denies) {
    Evidence e = evidence;
    return new Words(new Evidence(e.coding(), e.document(), e.utterance(), e.speaker(), e.origin(), e.rank(), e.kind(),
        modality, denies, e.day(), e.published(), e.confidence(), e.quote()));
  }

  Words by(String speaker, Evidence.Rank rank, Evidence.Origin origin) {
    Evidence e = evidence;
    return new Words(new Evidence(e.coding(), e.document(), e.utterance(), speaker, origin, rank, e.kind(),
        e.modality(), e.denies(), e.day(), e.published(), e.confidence(), e.quote()));
  }
}
