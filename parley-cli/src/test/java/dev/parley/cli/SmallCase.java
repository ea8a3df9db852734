package dev.parley.cli;

import dev.parley.dossier.DossierFile;
import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.coding.Codebook;
import dev.parley.dossier.coding.DocumentCodings;
import dev.parley.dossier.ledger.DocumentReading;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.model.Actor;
import dev.parley.model.Coding;
import dev.parley.model.Document;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Precision;
import dev.parley.model.Span;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.Strength;
import dev.parley.model.Text;
import dev.parley.model.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dossier with two documents in its ledger, put there by hand, so that what the commands print does not depend on
 * what a model finds.
 */
final class SmallCase {
  static final String BODY =
      "The minister said the plan was “dead”. President Roe said Doe had agreed to talks. 😀 “Never,” a diplomat said.";

  private static final LocalDate PUBLISHED = LocalDate.of(2025, 8, 21);

  private final Path folder;
  private final Document article;
  private final Document other;

  private SmallCase(Path folder, Document article, Document other) {
    this.folder = folder;
    this.article = article;
    this.other = other;
  }

  /** Makes one in the folder. */
  static SmallCase in(Path folder) throws IOException {
    Files.writeString(folder.resolve(DossierFile.NAME), """
        name: small
        title: A small case
        parties:
          - id: ruritania
            names: [Ruritania]
            people:
              - {id: jane-doe, name: Jane Doe, role: minister}
          - id: graustark
            names: [Graustark]
            people:
              - {id: richard-roe, name: Richard Roe, role: president}
        issues:
          - id: bridge
            question: Who may cross the bridge?
            options:
              - {id: open, proposition: The bridge is open to Graustark., controlled-by: [ruritania]}
        """);
    Document article = document("news/article.txt", "The plan", BODY, PUBLISHED);
    Document other = document("news/other.txt", null, "Nobody said anything.", null);
    try (Ledger ledger = Ledger.open(folder.resolve("ledger.db"))) {
      List<CodedStatement> said = statements(article);
      ledger.store(
          new DocumentReading(
              article, said, "test-1", Map.of(),
              coded(List.of(
                  coding(said.get(0).statement(), true, Stance.OPPOSES, Strength.RED_LINE, passage(article, "dead")),
                  coding(said.get(1).statement(), false, Stance.SUPPORTS, Strength.PREFERENCE)))),
          false);
      ledger.store(new DocumentReading(other, List.of(), "test-1"), false);
    }
    return new SmallCase(folder, article, other);
  }

  /** Whether Ruritania, which speaks itself or is told of, would open the bridge. */
  private static Coding coding(
      Statement statement, boolean own, Stance stance, Strength strength, Passage... conditions) {
    return new Coding(
        Ids.coding(statement.id(), "bridge", "open", own ? null : "ruritania"), statement.id(), "bridge", "open",
        "ruritania", own, stance, strength, List.of(conditions), 0.9);
  }

  private static DocumentCodings coded(List<Coding> codings) {
    Codebook book = new Codebook(List.of(new Codebook.Entry("bridge", "open", "0000")));
    return new DocumentCodings(book, codings, List.of(), "test-coder-1");
  }

  /** Has Doe turn round ten days later, in another document. */
  void turnRound() {
    Document later = document("news/later.txt", "The turn", "The minister said the bridge would open.", PUBLISHED.plusDays(10));
    Statement said = statement(later, Statement.Kind.INDIRECT, Evidentiality.FIRST_HAND, "The minister", "said",
        "the bridge would open", new Actor("jane-doe", "Jane Doe", Actor.Type.PERSON), null, 31, 0.9);
    try (Ledger ledger = Ledger.open(folder.resolve("ledger.db"))) {
      ledger.store(
          new DocumentReading(
              later, List.of(new CodedStatement(said, "ruritania")), "test-1", Map.of(),
              coded(List.of(coding(said, true, Stance.SUPPORTS, Strength.DEMAND)))),
          false);
    }
  }

  private static Document document(String name, @Nullable String title, String body, @Nullable LocalDate published) {
    String hash = Ids.sha256(body);
    return new Document(
        Ids.document(name, hash), name, "file:///" + name, title, "A. Writer", "The Daily", published,
        published == null ? null : Precision.DAY, "en", body, hash, List.of());
  }

  private static List<CodedStatement> statements(Document document) {
    Actor doe = new Actor("jane-doe", "Jane Doe", Actor.Type.PERSON);
    Actor roe = new Actor("richard-roe", "Richard Roe", Actor.Type.PERSON);
    Statement first = statement(document, Statement.Kind.MIXED, Evidentiality.FIRST_HAND,
        "The minister", "said", "the plan was “dead”", doe, null, 20, 0.94);
    Statement outer = statement(document, Statement.Kind.INDIRECT, Evidentiality.FIRST_HAND,
        "President Roe", "said", "Doe had agreed to talks", roe, null, 21, 0.9);
    Statement inner = statement(document, Statement.Kind.INDIRECT, Evidentiality.SECOND_HAND,
        "Doe", "had agreed", "to talks", doe, outer.id(), 21, 0.6);
    Statement last = statement(document, Statement.Kind.DIRECT, Evidentiality.ANONYMOUS,
        "a diplomat", "said", "Never,", null, null, 21, 0.8);
    return List.of(
        new CodedStatement(first, "ruritania"),
        new CodedStatement(outer, "graustark"),
        new CodedStatement(inner, "ruritania"),
        new CodedStatement(last, null));
  }

  private static Statement statement(
      Document document,
      Statement.Kind kind,
      Evidentiality evidentiality,
      String source,
      String cue,
      String content,
      @Nullable Actor speaker,
      @Nullable String within,
      int day,
      double confidence) {
    Passage who = passage(document, source);
    Passage says = passage(document, cue);
    Passage what = passage(document, content);
    return new Statement(
        Ids.statement(document.id(), who, says, what, within), document.id(), kind, evidentiality, who, says, what,
        speaker, within, When.on(LocalDate.of(2025, 8, day)), confidence);
  }

  private static Passage passage(Document document, String words) {
    Text text = new Text(document.body());
    int at = document.body().indexOf(words);
    return text.passage(List.of(new Span(text.point(at), text.point(at + words.length()))));
  }

  Path folder() {
    return folder;
  }

  /** The document with four statements. */
  Document article() {
    return article;
  }

  /** The document without any, and without a date. */
  Document other() {
    return other;
  }
}
