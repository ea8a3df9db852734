package dev.parley.desk;

import dev.parley.dossier.Dossier;

/**
 * What every page has around its own content.
 *
 * @param title of the page, for the window
 * @param dossier the title of the case
 * @param room the part of the desk that the page belongs to
 */
record Frame(String title, String dossier, Room room) {
  /** The parts of the desk. */
  enum Room {
    MATRIX,
    TIMELINE,
    PLEDGES,
    DOCUMENTS,
    STATEMENTS,
    ACTORS,
    NONE
  }

  static Frame of(String title, Dossier dossier, Room room) {
    return new Frame(title, dossier.title(), room);
  }
}
