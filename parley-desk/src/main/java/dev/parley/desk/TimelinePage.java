package dev.parley.desk;

import java.util.List;

/**
 * What happened on which day, the newest first.
 *
 * @param query the filters as asked for
 * @param filtered whether any filter is set
 * @param parties what can be chosen, in the dossier's order
 * @param issues what can be chosen
 * @param kinds what can be shown alone
 * @param axis all days on one line
 * @param days this page of them
 * @param json the address of the same as JSON
 * @param command what to type when the ledger is empty
 */
record TimelinePage(
    Frame frame,
    Query query,
    boolean filtered,
    List<StatementsPage.Choice> parties,
    List<StatementsPage.Choice> issues,
    List<StatementsPage.Choice> kinds,
    Axis axis,
    List<Day> days,
    Pager pager,
    String json,
    String command) {
  TimelinePage {
    parties = List.copyOf(parties);
    issues = List.copyOf(issues);
    kinds = List.copyOf(kinds);
    days = List.copyOf(days);
  }

  /**
   * A day.
   *
   * @param id as in 2025-08-21
   * @param words some of what was said
   * @param others how many statements are left out
   * @param rest the address of all statements that can have been said on the day
   */
  record Day(
      String id,
      String label,
      List<Turn> shifts,
      List<Turn> pledges,
      int statements,
      List<HistoryPage.Words> words,
      int others,
      String rest) {
    Day {
      shifts = List.copyOf(shifts);
      pledges = List.copyOf(pledges);
      words = List.copyOf(words);
    }
  }

  /**
   * A shift or a pledge.
   *
   * @param kind of which sort it is
   * @param what in words
   */
  record Turn(String kind, String party, String what, String href) {}
}
