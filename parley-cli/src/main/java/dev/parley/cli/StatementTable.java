package dev.parley.cli;

import dev.parley.dossier.coding.CodedStatement;
import dev.parley.model.Actor;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements as rows for a person. One that lies in another stands below it, its speaker marked with an arrow. */
final class StatementTable {
  private static final String NESTED = "› ";

  private final boolean words;
  private final boolean documents;
  private final Table table;

  /**
   * @param documents whether there is a column for the document
   * @param words whether the words are shown; without them only their places are
   */
  StatementTable(boolean documents, boolean words) {
    this.documents = documents;
    this.words = words;
    List<Table.Column> columns = new ArrayList<>(List.of(
        Table.Column.text("SAID", 17),
        Table.Column.text("SPEAKER", 24),
        Table.Column.text("PARTY", 18),
        Table.Column.text("HOW", 21)));
    if (documents) {
      columns.add(Table.Column.text("DOCUMENT", 22));
    }
    columns.add(Table.Column.text(words ? "WORDS" : "PLACE", 0));
    this.table = new Table(columns.toArray(Table.Column[]::new));
  }

  /** Adds a statement. */
  void add(CodedStatement coded, String document) {
    Statement statement = coded.statement();
    String said = Moments.of(statement.said());
    String speaker = (statement.within() == null ? "" : NESTED) + speaker(statement);
    String party = coded.party() == null ? Moments.UNKNOWN : coded.party();
    String last = words ? words(statement) : place(statement.content());
    if (documents) {
      table.row(said, speaker, party, how(statement), lastPart(document), last);
    } else {
      table.row(said, speaker, party, how(statement), last);
    }
  }

  Table table() {
    return table;
  }

  /** Who speaks: the name, else the words that stand for one. */
  static String speaker(Statement statement) {
    Actor speaker = statement.speaker();
    if (speaker != null) {
      return speaker.name();
    }
    Passage source = statement.source();
    return source == null ? Moments.UNKNOWN : "“" + source.text() + "”";
  }

  /**
   * {@code mixed}, before it whether it was said at all where the text does not assert that, and after it how it is
   * known where that is not at first hand.
   */
  static String how(Statement statement) {
    String kind = (statement.modality() == Statement.Modality.ASSERTED ? "" : Ids.of(statement.modality()) + ", ")
        + Ids.of(statement.kind());
    return statement.evidentiality() == Evidentiality.FIRST_HAND
        ? kind
        : kind + ", " + Ids.of(statement.evidentiality());
  }

  /** The cue, which may deny what follows ("did not say"), and the content. */
  static String words(Statement statement) {
    @Nullable Passage cue = statement.cue();
    if (cue == null) {
      return statement.content().text();
    }
    return cue.text() + (cue.text().endsWith(":") ? " " : ": ") + statement.content().text();
  }

  private static String place(Passage passage) {
    return String.join(", ", passage.spans().stream().map(span -> span.start() + "–" + span.end()).toList());
  }

  private static String lastPart(String name) {
    String bare = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    return bare.substring(bare.lastIndexOf('/') + 1);
  }
}
