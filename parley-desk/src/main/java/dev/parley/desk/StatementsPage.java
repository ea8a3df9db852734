package dev.parley.desk;

import java.util.List;

/**
 * The list of statements.
 *
 * @param query the filters as asked for
 * @param filtered whether any filter is set
 * @param parties what can be chosen, in the dossier's order
 * @param kinds what can be chosen
 * @param evidentialities what can be chosen
 * @param speakers the most quoted, as proposals
 */
record StatementsPage(
    Frame frame,
    List<Row> rows,
    Query query,
    boolean filtered,
    List<Choice> parties,
    List<Choice> kinds,
    List<Choice> evidentialities,
    List<String> speakers,
    Pager pager,
    String command) {
  StatementsPage {
    rows = List.copyOf(rows);
    parties = List.copyOf(parties);
    kinds = List.copyOf(kinds);
    evidentialities = List.copyOf(evidentialities);
    speakers = List.copyOf(speakers);
  }

  /** Something that a filter can be set to. */
  record Choice(String value, String label, boolean chosen) {}

  /**
   * One statement.
   *
   * @param said when, as a reader writes it, or nothing
   * @param known whether {@code speaker} is an actor's name; otherwise it is the source's words, or nothing
   * @param words what was said
   * @param modality {@code negated} or {@code hypothetical}, or nothing
   */
  record Row(
      String id,
      String said,
      String speaker,
      boolean known,
      String party,
      String words,
      String kind,
      String evidentiality,
      String modality,
      String confidence,
      String document,
      String documentTitle) {
    /** Which way the words run, for the page's {@code dir}. */
    String direction() {
      return Wording.direction(words);
    }
  }
}
