package dev.parley.desk;

import dev.parley.dossier.coding.Codebook;
import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.coding.DocumentCodings;
import dev.parley.dossier.ledger.DocumentReading;
import dev.parley.model.Actor;
import dev.parley.model.Aside;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text with statements that a test marks in it by their words. */
final class Case {
  private final Text text;
  private final String name;
  private final List<Aside> asides = new ArrayList<>();
  private final List<CodedStatement> statements = new ArrayList<>();
  private final List<Coding> codings = new ArrayList<>();
  private @Nullable String title;
  private @Nullable String byline;
  private @Nullable String site;
  private @Nullable LocalDate published;

  Case(String name, String body) {
    this.name = name;
    this.text = new Text(body);
  }

  Case titled(String words) {
    title = words;
    return this;
  }

  Case by(String words) {
    byline = words;
    return this;
  }

  Case on(String words) {
    site = words;
    return this;
  }

  Case published(String day) {
    published = LocalDate.parse(day);
    return this;
  }

  /** Marks words of the body as not read. */
  Case aside(Aside.Kind kind, String words) {
    asides.add(new Aside(kind, words, find(words)));
    return this;
  }

  /** Adds text that was left out of the body. */
  Case leftOut(Aside.Kind kind, String words) {
    asides.add(new Aside(kind, words, null));
    return this;
  }

  Case says(@Nullable Actor speaker, @Nullable String party, String source, String cue, String... content) {
    return add(speaker, party, Evidentiality.FIRST_HAND, null, source, cue, content);
  }

  /** Adds a statement; parts that are empty are left out. */
  Case add(
      @Nullable Actor speaker,
      @Nullable String party,
      Evidentiality evidentiality,
      @Nullable String within,
      String source,
      String cue,
      String... content) {
    Passage said = passage(content);
    Statement.Kind kind = said.text().startsWith("“") ? Statement.Kind.DIRECT : Statement.Kind.INDIRECT;
    Passage from = source.isEmpty() ? null : near(source, said.start());
    Passage by = cue.isEmpty() ? null : near(cue, said.start());
    String id = Ids.statement(documentId(), from, by, said, within);
    When when = published == null ? null : When.on(published);
    statements.add(
        new CodedStatement(
            new Statement(
                id, documentId(), kind, evidentiality, from, by, said, speaker, within, when, 0.94),
            party));
    return this;
  }

  /** Has the text say of the statement that was added last that it was not said. */
  Case denied() {
    CodedStatement last = statements.removeLast();
    Statement one = last.statement();
    statements.add(new CodedStatement(
        new Statement(
            one.id(), one.document(), one.kind(), one.evidentiality(), Statement.Modality.NEGATED, one.source(), one.cue(),
            one.content(), one.speaker(), one.within(), one.said(), one.confidence()),
        last.party()));
    return this;
  }

  /** Has the statement that was added last show where its own party stands. */
  Case own(String issue, String option, Stance stance, Strength strength, String... conditions) {
    return coded(String.valueOf(statements.getLast().party()), true, issue, option, stance, strength, conditions);
  }

  /** Has the statement that was added last tell where another party stands. */
  Case of(String holder, String issue, String option, Stance stance, Strength strength) {
    return coded(holder, false, issue, option, stance, strength);
  }

  private Case coded(
      String holder, boolean own, String issue, String option, Stance stance, Strength strength, String... conditions) {
    codings.add(
        new Coding(
            Ids.coding(last(), issue, option, own ? null : holder), last(), issue, option, holder, own, stance, strength,
            Arrays.stream(conditions).map(words -> text.passage(List.of(find(words)))).toList(), 0.9));
    return this;
  }

  /** The id of the statement that was added last. */
  String last() {
    return statements.getLast().statement().id();
  }

  String documentId() {
    return Ids.document(name, Ids.sha256(text.toString()));
  }

  Document document() {
    return new Document(
        documentId(), name, "https://example.org/" + name, title, byline, site, published,
        published == null ? null : Precision.DAY, "en", text.toString(), Ids.sha256(text.toString()), asides);
  }

  List<Statement> statements() {
    return statements.stream().map(CodedStatement::statement).toList();
  }

  DocumentReading reading() {
    Set<Codebook.Entry> entries = new LinkedHashSet<>();
    codings.forEach(one -> entries.add(new Codebook.Entry(one.issue(), one.option(), "0000")));
    return new DocumentReading(
        document(), statements, "hand-marked 1", Map.of(),
        new DocumentCodings(new Codebook(List.copyOf(entries)), codings, List.of(), "hand-coded 1"));
  }

  private Passage passage(String... pieces) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (String piece : pieces) {
      Span span = find(piece, from);
      spans.add(span);
      from = span.end();
    }
    return text.passage(spans);
  }

  /** The words where they stand nearest to the offset: "said" may occur many times. */
  private Passage near(String words, int offset) {
    Span nearest = find(words);
    int from = nearest.end();
    while (text.toString().indexOf(words, text.unit(from)) >= 0) {
      Span next = find(words, from);
      if (Math.abs(next.start() - offset) < Math.abs(nearest.start() - offset)) {
        nearest = next;
      }
      from = next.end();
    }
    return text.passage(List.of(nearest));
  }

  private Span find(String words) {
    return find(words, 0);
  }

  private Span find(String words, int from) {
    int unit = text.toString().indexOf(words, text.unit(from));
    if (unit < 0) {
      throw new IllegalArgumentException("The text lacks the words: " + words);
    }
    return new Span(text.point(unit), text.point(unit + words.length()));
  }
}
