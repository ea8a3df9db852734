package dev.parley.reading.speakers;

import dev.parley.reading.speakers.World.Place;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leads a body called by its noun ("the ministry", "the Clinton campaign") back to a figure. */
final class BodyNouns {
  private static final Set<String> CABINETS =
      Set.of("government", "administration", "cabinet", "authorities", "leadership", "state", "plenary");

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final People people;
  private final NounPhrases phrases;

  BodyNouns(Tokens tokens, Lexicon lexicon, Gazetteer gazetteer, People people, NounPhrases phrases) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.people = people;
    this.phrases = phrases;
  }

  /** A body by its noun: "the ministry", "the Clinton campaign", "Russia's foreign ministry". */
  @Nullable Figure read(int from, int end, int to, String noun) {
    Place place = phrases.placeIn(from, end, to);
    if (place != null && CABINETS.contains(noun)) {
      return people.bodies().country(place, from);
    }
    String first = tokens.lower[from];
    for (int i = end - 1; i >= from; i--) {
      int name = people.nameAt(i);
      Figure figure = name < 0 ? null : people.figure(name);
      if (figure != null && figure.kind() == Figure.Kind.PERSON) {
        return owned(figure, i + 1, end, noun);
      }
    }
    int begin = lexicon.is("determiner", first) ? from + 1 : from;
    String words = World.key(tokens.text(begin, end).replaceAll("\\s+", " "));
    Place known = gazetteer.find(words);
    if (known != null) {
      return people.bodies().country(known, from);
    }
    if (place != null && end - begin > 1) {
      return people.bodies().body(words, phrases.text(from, end), from);
    }
    Figure before = people.bodies().ending(words, from);
    if (before != null) {
      return before;
    }
    boolean bare = end - begin <= 1 && lexicon.is("determiner", first) && end == to;
    int stop = end;
    while (stop < to && (tokens.isWord(stop) || tokens.lower[stop].equals(Tokens.POSSESSIVE))
        && !NounPhrases.RELATIVES.contains(tokens.lower[stop])) {
      stop++;
    }
    return bare ? bodyNearby(from) : people.bodies().body(World.key(phrases.text(from, stop)), phrases.text(from, stop), from);
  }

  /** The only body named so far in the paragraph; null for none or more than one. */
  private @Nullable Figure bodyNearby(int at) {
    Figure found = null;
    for (int i = at - 1; i >= 0 && tokens.paragraph[i] == tokens.paragraph[at] && at - i < 150; i--) {
      int name = people.nameAt(i);
      Figure figure = name < 0 ? null : people.figure(name);
      if (figure != null && figure.kind() == Figure.Kind.BODY) {
        if (found != null && found != figure) {
          return null;
        }
        found = figure;
      }
    }
    return found;
  }

  Figure owned(Figure owner, int from, int end, String noun) {
    String name = owner.name() + " " + noun;
    return people.bodies().body(World.key(name), name, from);
  }
}
