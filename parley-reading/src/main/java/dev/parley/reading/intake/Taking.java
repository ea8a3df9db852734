package dev.parley.reading.intake;

import dev.parley.model.Document;

/** What became of one thing that was handed in. */
public sealed interface Taking {
  /** The path or address as given; for something inside a folder, file or feed, that and the place inside. */
  String name();

  /** It can be read. */
  record Taken(Document document) implements Taking {
    @Override
    public String name() {
      return document.name();
    }
  }

  /**
   * It cannot.
   *
   * @param name the path or address as given
   * @param reason short: {@code empty}, {@code binary}, {@code over the limit of 2 MB}, {@code not read: language ru}
   *     and so on; where something helps, the advice follows on a second line
   */
  record Refused(String name, String reason) implements Taking {}
}
