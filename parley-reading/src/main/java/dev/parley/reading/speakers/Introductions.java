package dev.parley.reading.speakers;

import dev.parley.model.Cast;
import dev.parley.model.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells which offices and callings a document gives the people whom it names. Stateless, thread-safe. */
public final class Introductions {
  private Introductions() {}

  /**
   * The offices of everybody whom the document names and introduces, by the actor's id as {@link
   * SpeakerResolver#resolve} gives it; whoever is not introduced is left out.
   *
   * @param cast actors already known
   */
  public static Map<String, List<HeldOffice>> of(Document document, Cast cast) {
    Gazetteer gazetteer = new Gazetteer(World.SHARED, cast);
    Tokens tokens = Tokens.of(document.body(), Lexicon.SHARED);
    People people =
        new People(tokens, Lexicon.SHARED, gazetteer, new KnownPeople(cast, document.published()));
    Map<String, List<HeldOffice>> offices = new LinkedHashMap<>();
    for (Figure person : people.persons().all()) {
      for (Office office : person.offices()) {
        World.Place place = office.country();
        if (office.words().equals(List.of("counterpart"))) {
          continue; // somebody else's office, which is not told here
        }
        HeldOffice held = new HeldOffice(
            office.words().stream().map(Office::full).collect(Collectors.joining(" ")),
            place == null ? null : place.name(),
            place == null || !place.isCountry() ? null : place.id());
        List<HeldOffice> all = offices.computeIfAbsent(People.actor(person).id(), id -> new ArrayList<>());
        if (!all.contains(held)) {
          all.add(held);
        }
      }
    }
    return offices;
  }
}
