package dev.parley.desk;

import java.util.List;

/**
 * How a party came to stand where it does on an issue.
 *
 * @param party the name of the party
 * @param row the address of the matrix with this party only
 * @param column the address of the matrix with this issue only
 * @param question of the issue
 * @param json the address of the same as JSON
 * @param sections the options on which it has or had a position
 * @param silent the propositions of the others
 * @param command what to type to read more
 */
record HistoryPage(
    Frame frame,
    String party,
    String row,
    String column,
    String question,
    String json,
    List<Section> sections,
    List<String> silent,
    String command) {
  HistoryPage {
    sections = List.copyOf(sections);
    silent = List.copyOf(silent);
  }

  /**
   * An option.
   *
   * @param entries the positions held, the newest first
   */
  record Section(String id, String label, String proposition, List<Entry> entries) {
    Section {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A position that was held.
   *
   * @param now whether it is held still
   * @param strength in words, or nothing
   * @param days since when, and the day of the newest statement
   * @param confidence a share of 1
   * @param conditions what must be so first
   * @param turns the shifts that led to it
   * @param words the statements behind it, the heaviest first
   * @param told what others tell that the party itself does not say
   */
  record Entry(
      String id,
      boolean now,
      Chip chip,
      String strength,
      String days,
      String confidence,
      List<String> conditions,
      List<Turn> turns,
      List<Words> words,
      List<Words> told) {
    Entry {
      conditions = List.copyOf(conditions);
      turns = List.copyOf(turns);
      words = List.copyOf(words);
      told = List.copyOf(told);
    }
  }

  /**
   * A shift.
   *
   * @param on the day
   * @param from where the party stood before
   * @param words the statements that show it and are not among those behind the position
   */
  record Turn(String id, String kind, String on, String from, List<Words> words) {
    Turn {
      words = List.copyOf(words);
    }
  }

  /**
   * What was said.
   *
   * @param href its place in the document
   * @param speaker the name, or the words of the source, or nothing
   * @param manner whether it was denied or only expected, and whether it is hearsay or nobody's word; nothing for what a
   *     text asserts that the speaker said
   * @param said when, or nothing
   * @param weight how much it weighs in the position, or nothing
   * @param document the title of its document
   */
  record Words(
      Chip chip,
      String href,
      String quote,
      String speaker,
      String manner,
      String said,
      String weight,
      String document) {
    /** Which way the words run, for the page's {@code dir}. */
    String direction() {
      return Wording.direction(quote);
    }
  }
}
