package dev.parley.exchange.evidence;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.CodingFilter;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerCoding;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.dossier.pledges.Pledges;
import dev.parley.dossier.positions.Course;
import dev.parley.dossier.positions.Derivation;
import dev.parley.model.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an export of a case rests on, taken from its ledger at one time.
 *
 * @param dossier the case
 * @param documents those that are current
 * @param statements theirs
 * @param codings what they say about the options of the dossier
 * @param positions where everybody stands
 * @param courses how they came to stand there
 * @param pledges who offers what
 */
public record Evidence(
    Dossier dossier,
    List<LedgerDocument> documents,
    List<LedgerStatement> statements,
    List<LedgerCoding> codings,
    List<Position> positions,
    List<Course> courses,
    Pledges pledges) {
  public Evidence {
    documents = List.copyOf(documents);
    statements = List.copyOf(statements);
    codings = List.copyOf(codings);
    positions = List.copyOf(positions);
    courses = List.copyOf(courses);
  }

  /**
   * What a ledger holds.
   *
   * @param asOf the day whose knowledge counts for positions and pledges, or null for all that is known
   */
  public static Evidence of(Dossier dossier, Ledger ledger, @Nullable LocalDate asOf) {
    Derivation derivation = Derivation.of(dossier, ledger);
    List<LedgerCoding> codings = new ArrayList<>();
    ledger.codings(CodingFilter.ALL, codings::add);
    List<LedgerStatement> statements = ledger.statements(StatementFilter.ALL);
    return new Evidence(
        dossier, ledger.documents(false), statements, codings, derivation.positions(asOf), derivation.courses(),
        Pledges.of(dossier, statements, asOf));
  }
}
