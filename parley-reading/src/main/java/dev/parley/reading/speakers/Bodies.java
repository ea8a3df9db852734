package dev.parley.reading.speakers;

import dev.parley.model.Actor;
import dev.parley.reading.speakers.World.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The countries and bodies that a document names. */
final class Bodies {
  private static final Pattern ABOUT = Pattern.compile(" (?:of|for|on) ");

  private final Gazetteer gazetteer;
  private final Map<String, Figure> countries = new HashMap<>();
  private final Map<String, Figure> bodies = new HashMap<>();
  private final Map<String, List<Called>> byNoun = new HashMap<>();

  Bodies(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** A country or a generally known body. */
  Figure country(Place place, int at) {
    return countries.computeIfAbsent(place.id(), id -> {
      Actor actor = gazetteer.actor(place);
      Figure.Kind kind = place.isCountry() ? Figure.Kind.COUNTRY : Figure.Kind.BODY;
      Figure figure = new Figure(kind, actor.name(), List.of(World.key(actor.name()).split(" ")), Gender.UNKNOWN, at);
      figure.identify(actor.id(), actor.name());
      return figure;
    });
  }

  /** The one body named before whose name ends in these words; null for none or more than one. */
  @Nullable Figure ending(String key, int before) {
    Figure found = null;
    for (Called called : byNoun.getOrDefault(key.substring(key.lastIndexOf(' ') + 1), List.of())) {
      Figure body = called.body;
      if (body.first() < before && called.answersTo(key) && body != found) {
        if (found != null) {
          return null;
        }
        found = body;
      }
    }
    return found;
  }

  /**
   * A body by words that it is called by.
   *
   * @param words in lower case, without an article
   * @param about whether more follows: what the body is of, for or on
   */
  private record Called(Figure body, String words, boolean about) {
    boolean answersTo(String key) {
      return words.endsWith(" " + key) || about && words.equals(key);
    }
  }

  /** Remembers that a text calls a body so. */
  void call(Figure body, String key) {
    Matcher about = ABOUT.matcher(key);
    boolean more = about.find();
    String words = more ? key.substring(0, about.start()) : key;
    List<Called> all = byNoun.computeIfAbsent(words.substring(words.lastIndexOf(' ') + 1), noun -> new ArrayList<>());
    Called called = new Called(body, words, more);
    if (!all.contains(called)) {
      all.add(called);
    }
  }

  /** A body by the words it was first called by. */
  Figure body(String key, String name, int at) {
    Figure known = bodies.get(key);
    if (known == null) {
      known = new Figure(Figure.Kind.BODY, name, List.of(key.split(" ")), Gender.UNKNOWN, at);
      bodies.put(key, known);
      call(known, key);
    }
    return known;
  }

  /** The body of a name: one met before or a new one. */
  Figure body(Name name, String key, String text) {
    Figure known = bodies.get(key);
    if (known != null) {
      return known;
    }
    if (name.length() <= 2) {
      Figure longer = ending(key, name.from());
      if (longer != null) {
        return longer;
      }
    }
    Figure figure =
        new Figure(Figure.Kind.BODY, text, List.of(key.split(" ")), Gender.UNKNOWN, name.from());
    bodies.put(key, figure);
    call(figure, key);
    return figure;
  }
}
