package dev.parley.desk;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.actors.Sure;
import dev.parley.dossier.ledger.LedgerActor;
import dev.parley.model.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The list of actors.
 *
 * @param rows this page of them
 * @param held how many the ledger holds
 * @param search what was searched for, or nothing
 * @param doubts pairs that could be one, a sentence each
 * @param command what to type when the ledger is empty
 */
record ActorsPage(
    Frame frame, List<Row> rows, int held, String search, List<String> doubts, Pager pager, String command) {
  ActorsPage {
    rows = List.copyOf(rows);
    doubts = List.copyOf(doubts);
  }

  /**
   * One actor.
   *
   * @param others its other names, or nothing
   * @param days the first and the last day on which it said something, or nothing
   * @param known whether the dossier names it
   * @param sure how sure it is that it is one, or nothing where it is certain
   * @param query the query of its statements
   */
  record Row(
      String id,
      String name,
      String others,
      String role,
      String party,
      int statements,
      int documents,
      String days,
      boolean known,
      String sure,
      String query) {
    static Row of(LedgerActor one, Dossier dossier) {
      return new Row(
          one.actor().id(),
          one.actor().name(),
          String.join(", ", one.names().stream().filter(name -> !name.equals(one.actor().name())).toList()),
          one.role() == null ? "" : one.role(),
          one.party() == null ? "" : dossier.nameOf(one.party()),
          one.statements(),
          one.documents(),
          days(one.first(), one.last()),
          one.origin() == LedgerActor.Origin.DOSSIER,
          one.sure() == Sure.CERTAIN ? "" : Ids.of(one.sure()),
          Query.NONE.with("speaker", one.actor().id()).toString());
    }

    private static String days(@Nullable LocalDate first, @Nullable LocalDate last) {
      if (first == null || last == null) {
        return "";
      }
      return first.equals(last) ? Wording.of(first) : Wording.of(first) + " – " + Wording.of(last);
    }

    /** Whether name, other names, role or party hold every one of the words. */
    boolean holds(String words) {
      String all = String.join("\n", name, others, role, party, id).toLowerCase(Locale.ROOT);
      return List.of(words.toLowerCase(Locale.ROOT).split("\\s+")).stream().allMatch(all::contains);
    }
  }
}
