package dev.parley.reading.speakers;

import dev.parley.reading.speakers.World.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name in the text.
 *
 * @param outer the first token of its noun phrase, article, titles and offices included
 * @param from the first token of the name itself
 * @param to the token after it
 * @param kind what it names, as far as the words show
 * @param gender what a title or office before it shows
 * @param offices what stands beside it: "Foreign Minister", ", the president of France"
 * @param place the country or body, for those kinds
 * @param sure whether the words around it show the kind; otherwise it is a guess
 */
record Name(
    int outer,
    int from,
    int to,
    Kind kind,
    Gender gender,
    List<Office> offices,
    @Nullable Place place,
    boolean sure) {
  enum Kind {
    PERSON,
    COUNTRY,
    BODY,
    /** An office in capitals without a name: "the Foreign Minister". */
    OFFICE,
    /** "Democrats", "Russians". */
    PEOPLE,
    /** "Russian" and other words that only modify. */
    MODIFIER
  }

  int length() {
    return to - from;
  }
}
