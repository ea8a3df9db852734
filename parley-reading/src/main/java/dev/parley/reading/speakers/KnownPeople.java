package dev.parley.reading.speakers;

import dev.parley.model.Actor;
import dev.parley.model.Cast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people of a cast, by name and by office. Immutable. */
final class KnownPeople {
  private static final List<String> RANKS =
      List.of("leader", "president", "prime minister", "chancellor", "premier", "taoiseach", "king", "queen", "emir");

  private final List<Cast.Member> people;
  private final Map<String, List<Cast.Member>> bySurname = new HashMap<>();
  private final @Nullable LocalDate day;

  KnownPeople(Cast cast, @Nullable LocalDate day) {
    this.people = cast.members().stream().filter(member -> member.actor().type() == Actor.Type.PERSON).toList();
    this.day = day;
    for (Cast.Member person : people) {
      for (String name : names(person)) {
        String surname = folded(name.substring(name.lastIndexOf(' ') + 1));
        List<Cast.Member> bearers = bySurname.computeIfAbsent(surname, key -> new ArrayList<>());
        if (!bearers.contains(person)) {
          bearers.add(person);
        }
      }
    }
  }

  private static List<String> names(Cast.Member person) {
    List<String> names = new ArrayList<>(person.names());
    if (!names.contains(person.actor().name())) {
      names.addFirst(person.actor().name());
    }
    return names;
  }

  /** Whether somebody bears the surname. */
  boolean isSurname(String word) {
    return bySurname.containsKey(folded(word));
  }

  /** Those who could be meant by a full or bare name. */
  List<Cast.Member> find(List<String> words) {
    String whole = folded(String.join(" ", words));
    List<Cast.Member> found = new ArrayList<>();
    List<Cast.Member> bearers = bySurname.getOrDefault(folded(words.getLast()), List.of());
    for (Cast.Member person : bearers) {
      boolean named = names(person).stream().anyMatch(name -> folded(name).equals(whole));
      if (words.size() == 1 || named || names(person).stream().anyMatch(name -> agrees(name, words))) {
        found.add(person);
      }
    }
    if (found.isEmpty()) {
      for (Cast.Member person : people) {
        if (names(person).stream().anyMatch(name -> folded(name).equals(whole))) {
          found.add(person);
        }
      }
    }
    return found;
  }

  /** Whether given names agree; the surnames already do. */
  private static boolean agrees(String name, List<String> words) {
    int space = name.indexOf(' ');
    return space > 0 && GivenNames.agree(folded(name.substring(0, space)), folded(words.getFirst()));
  }

  /** Who holds an office of a party on the document's day; null when nobody or more than one. */
  Cast.@Nullable Member holder(Office wanted, Lexicon lexicon) {
    if (wanted.country() == null) {
      return null;
    }
    String party = wanted.country().id();
    Cast.Member best = null;
    int bestRank = Integer.MAX_VALUE;
    boolean tie = false;
    for (Cast.Member person : people) {
      if (!party.equals(person.party())) {
        continue;
      }
      for (Office office : offices(person, wanted)) {
        if (!office.answersTo(wanted, lexicon)) {
          continue;
        }
        int rank = wanted.head().equals("leader") ? rank(office.title()) : 0;
        if (rank < bestRank) {
          best = person;
          bestRank = rank;
          tie = false;
        } else if (rank == bestRank && best != person) {
          tie = true;
        }
      }
    }
    return tie ? null : best;
  }

  private static int rank(String title) {
    int rank = RANKS.indexOf(title);
    return rank < 0 ? RANKS.size() : rank;
  }

  /** The offices that a person holds on the document's day. */
  List<Office> offices(Cast.Member person, @Nullable Office like) {
    List<Office> offices = new ArrayList<>();
    for (Cast.Role role : person.roles()) {
      if (role.heldOn(day)) {
        List<String> words = List.of(role.title().toLowerCase(Locale.ROOT).split(" "));
        int of = words.indexOf("of");
        String head = of > 0 ? words.get(of - 1) : words.getLast();
        World.Place country = like != null
            ? like.country()
            : person.party() == null ? null : new World.Place(person.party(), person.party(), World.Sense.NAME);
        offices.add(new Office(head, words, country));
      }
    }
    return offices;
  }

  /** A name without accents and with the spellings of one sound made one: Zelenskyy, Zelensky, Zelenskiy. */
  static String folded(String name) {
    String key = World.key(name).replace("’", "").replace("'", "").replace("-", " ");
    key = key.replace("yy", "i").replace("iy", "i").replace("yi", "i").replace("ij", "i").replace("ii", "i");
    key = key.replace("ey ", "ei ").replace('y', 'i').replace("kh", "h").replace("ks", "x").replace("ł", "l");
    key = key.replace("ie", "e").replace("ø", "o").replace("oe", "o").replace("ue", "u");
    return key.replace("ei", "i");
  }
}
