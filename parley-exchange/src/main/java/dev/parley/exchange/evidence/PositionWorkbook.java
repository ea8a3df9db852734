package dev.parley.exchange.evidence;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.dossier.pledges.Pledges;
import dev.parley.dossier.positions.Derivation;
import dev.parley.model.Claim;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Issue;
import dev.parley.model.Option;
import dev.parley.model.Pledge;
import dev.parley.model.Position;
import dev.parley.model.Stance;
import dev.parley.model.Strength;
import dev.parley.model.When;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook (XLSX) of a case: the matrix, and sheets of positions, changes, pledges, claims, statements and documents, with
 * the ids by which one refers to another. All words are cells of text, never formulas.
 */
public final class PositionWorkbook {
  /** More characters than these a cell cannot have. */
  private static final int LONGEST = 32_000;

  private static final int WIDEST = 60;

  private final Dossier dossier;
  private final Ledger ledger;
  private final Derivation derivation;
  private final List<Position> positions;
  private final List<LedgerStatement> statements;
  private final Pledges pledges;
  private final boolean text;

  /**
   * A workbook of what the ledger holds now.
   *
   * @param asOf the day whose knowledge counts for positions and pledges, or null for all that is known
   * @param text whether words of the documents are written too
   */
  public PositionWorkbook(Dossier dossier, Ledger ledger, @Nullable LocalDate asOf, boolean text) {
    this.dossier = dossier;
    this.ledger = ledger;
    this.derivation = Derivation.of(dossier, ledger);
    this.positions = derivation.positions(asOf);
    this.statements = ledger.statements(StatementFilter.ALL);
    this.pledges = Pledges.of(dossier, ledger, asOf);
    this.text = text;
  }

  /** How many positions, pledges and statements there are in it. */
  public Counts counts() {
    return new Counts(positions.size(), pledges.pledges().size(), statements.size());
  }

  /** How much a workbook holds. */
  public record Counts(int positions, int pledges, int statements) {}

  /** Writes it; the stream stays open. */
  public void write(OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "Parley", "1.0")) {
      matrix(book.newWorksheet("Matrix"));
      positions(book.newWorksheet("Positions"));
      changes(book.newWorksheet("Changes"));
      pledges(book.newWorksheet("Pledges"));
      claims(book.newWorksheet("Claims"));
      statements(book.newWorksheet("Statements"));
      documents(book.newWorksheet("Documents"));
    }
  }

  private void matrix(Worksheet sheet) throws IOException {
    List<String> heading = new ArrayList<>(List.of("party"));
    List<String> keys = new ArrayList<>();
    for (Issue issue : dossier.issues()) {
      for (Option option : issue.options()) {
        heading.add(issue.id() + " / " + option.id());
        keys.add(issue.id() + "/" + option.id());
      }
    }
    Map<String, Position> cells = new HashMap<>();
    positions.forEach(one -> cells.put(one.party() + " " + one.issue() + "/" + one.option(), one));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    positions.stream().map(Position::party).distinct().forEach(party -> {
      List<@Nullable Object> row = new ArrayList<>(List.of(dossier.nameOf(party)));
      keys.forEach(key -> row.add(mark(cells.get(party + " " + key))));
      rows.add(row);
    });
    fill(sheet, heading, rows);
  }

  /** The stance in words, with what a reader must not miss: a red line, and that nobody of the party said it. */
  private static @Nullable String mark(@Nullable Position one) {
    if (one == null) {
      return null;
    }
    return word(one.stance())
        + (one.strength() == Strength.RED_LINE ? ", red line" : "")
        + (one.evidentiality() == Evidentiality.FIRST_HAND ? "" : " (" + word(one.evidentiality()) + ")");
  }

  private void positions(Worksheet sheet) throws IOException {
    fill(
        sheet,
        List.of("id", "party", "issue", "option", "stance", "strength", "conditions", "since", "as of", "evidentiality",
            "confidence", "statements", "unconfirmed", "words"),
        positions.stream()
            .map(one -> row(
                one.id(), one.party(), one.issue(), one.option(), word(one.stance()), word(one.strength()),
                words(String.join("; ", one.conditions())), one.since(), one.asOf(), word(one.evidentiality()),
                one.confidence(), ids(one.grounds()), ids(one.unconfirmed()), words(one.grounds().getFirst().quote())))
            .toList());
  }

  private static String ids(List<Position.Ground> grounds) {
    return grounds.stream().map(Position.Ground::statement).collect(Collectors.joining(" "));
  }

  private void changes(Worksheet sheet) throws IOException {
    Map<String, Position> held = derivation.held();
    fill(
        sheet,
        List.of("id", "on", "party", "issue", "option", "kind", "from", "to", "statements"),
        derivation.shifts(null).stream()
            .map(one -> row(
                one.id(), one.on(), one.party(), one.issue(), one.option(), word(one.kind()), stance(held.get(one.from())),
                stance(held.get(one.to())), String.join(" ", one.statements())))
            .toList());
  }

  private static @Nullable String stance(@Nullable Position one) {
    if (one == null) {
      return null;
    }
    Stance stance = one.stance();
    return word(stance) + (one.strength() == null ? "" : ", " + word(one.strength()));
  }

  private void pledges(Worksheet sheet) throws IOException {
    fill(
        sheet,
        List.of("id", "party", "arrangement", "capability", "amount", "unit", "status", "caveats", "conditions", "since",
            "evidentiality", "statements"),
        pledges.pledges().stream().map(this::pledge).toList());
  }

  private List<@Nullable Object> pledge(Pledge one) {
    return row(
        one.id(), one.party(), one.arrangement(), word(one.capability()), one.amount(), one.unit(), word(one.status()),
        words(String.join("; ", one.caveats())), words(String.join("; ", one.conditions())), one.since(),
        word(one.evidentiality()), String.join(" ", one.statements()));
  }

  private void claims(Worksheet sheet) throws IOException {
    fill(
        sheet,
        List.of("id", "bloc", "claim", "count", "of", "named", "undisclosed", "since", "statements"),
        pledges.claims().stream().map(this::claim).toList());
  }

  private List<@Nullable Object> claim(Claim one) {
    return row(
        one.id(), one.bloc(), words(one.claim()), one.count(), one.of(), String.join(" ", one.named()), one.undisclosed(),
        one.since(), String.join(" ", one.statements()));
  }

  private void statements(Worksheet sheet) throws IOException {
    fill(
        sheet,
        List.of("id", "said from", "said to", "speaker", "party", "evidentiality", "modality", "words", "document",
            "confidence"),
        statements.stream().map(this::statement).toList());
  }

  private List<@Nullable Object> statement(LedgerStatement one) {
    When said = one.statement().said();
    var speaker = one.statement().speaker();
    return row(
        one.statement().id(), said == null ? null : said.from(), said == null ? null : said.to(),
        speaker == null ? null : speaker.name(), one.party(), word(one.statement().evidentiality()),
        word(one.statement().modality()), words(one.statement().content().text()), one.statement().document(),
        one.statement().confidence());
  }

  private void documents(Worksheet sheet) throws IOException {
    fill(
        sheet,
        List.of("id", "published", "site", "title", "address"),
        ledger.documents(false).stream()
            .map(LedgerDocument::document)
            .map(one -> row(one.id(), one.published(), one.site(), words(one.title()), one.address()))
            .toList());
  }

  private @Nullable String words(@Nullable String words) {
    return text && words != null && !words.isEmpty() ? words : null;
  }

  private static @Nullable String word(@Nullable Enum<?> constant) {
    return constant == null ? null : Ids.of(constant);
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    List<@Nullable Object> row = new ArrayList<>();
    Stream.of(cells).forEach(row::add);
    return row;
  }

  /** A heading that stays in sight, with filters, and the rows below it; columns as wide as they need, within reason. */
  private static void fill(Worksheet sheet, List<String> heading, List<List<@Nullable Object>> rows) throws IOException {
    int[] widths = new int[heading.size()];
    for (int c = 0; c < heading.size(); c++) {
      sheet.value(0, c, heading.get(c));
      sheet.style(0, c).bold().set();
      widths[c] = heading.get(c).length();
    }
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).size(); c++) {
        Object cell = rows.get(r).get(c);
        switch (cell) {
          case null -> {}
          case Number number -> sheet.value(r + 1, c, number);
          case LocalDate day -> {
            sheet.value(r + 1, c, day);
            sheet.style(r + 1, c).format("yyyy-mm-dd").set();
          }
          default -> {
            String words = cell.toString();
            sheet.value(r + 1, c, words.length() > LONGEST ? words.substring(0, LONGEST) + " …" : words);
          }
        }
        widths[c] = Math.max(widths[c], cell == null ? 0 : cell instanceof LocalDate ? 10 : cell.toString().length());
      }
    }
    for (int c = 0; c < widths.length; c++) {
      sheet.width(c, Math.min(WIDEST, widths[c] + 2));
    }
    sheet.freezePane(1, 1);
    sheet.setAutoFilter(0, 0, Math.max(1, rows.size()), heading.size() - 1);
    sheet.finish();
  }
}
