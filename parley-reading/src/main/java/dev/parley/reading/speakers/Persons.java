package dev.parley.reading.speakers;

import dev.parley.model.Cast;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The persons whom a document names, by all the words that they go by. */
final class Persons {
  private final Lexicon lexicon;
  private final KnownPeople known;
  private final List<Figure> persons = new ArrayList<>();
  private final Map<String, List<Figure>> byLast = new HashMap<>();
  private final Map<String, List<Figure>> byFirst = new HashMap<>();
  private final Map<String, List<Figure>> byMiddle = new HashMap<>();

  Persons(Lexicon lexicon, KnownPeople known) {
    this.lexicon = lexicon;
    this.known = known;
  }

  /** All of them, in the order in which they were met. */
  List<Figure> all() {
    return persons;
  }

  /** Whether somebody bears the surname. */
  boolean isSurname(String words) {
    return byLast.containsKey(words);
  }

  /** The only one who bears the surname; null for none or more than one. */
  @Nullable Figure surnamed(String word) {
    return only(byLast, word);
  }

  /** The only one who bears the first name; null for none or more than one. */
  @Nullable Figure firstNamed(String word) {
    return only(byFirst, word);
  }

  /** Takes in a person by a surname. */
  Figure bare(Name name, String word, Gender gender, String text) {
    Figure figure = new Figure(Figure.Kind.PERSON, text, List.of(word.split(" ")), gender, name.from());
    figure.learn(name.gender(), name.offices());
    persons.add(figure);
    add(byLast, word, figure);
    identify(figure);
    return figure;
  }

  private static @Nullable Figure only(Map<String, List<Figure>> index, String word) {
    List<Figure> figures = index.getOrDefault(word, List.of());
    return figures.size() == 1 ? figures.getFirst() : null;
  }

  /** The person of a full name: one met before, whose names agree, or a new one. */
  Figure full(Name name, List<String> words, String text) {
    Gender gender = name.gender() != Gender.UNKNOWN ? name.gender() : lexicon.givenGender(words.getFirst());
    for (Figure other : byLast.getOrDefault(words.getLast(), List.of())) {
      if (other.gender().agrees(gender) && isSame(other.words(), words)) {
        return merged(other, name, words, text);
      }
    }
    // "Juan Manuel Santos" and "Juan Manuel Santos Calderón"
    for (Figure other : byFirst.getOrDefault(words.getFirst(), List.of())) {
      boolean begins = other.words().size() < words.size()
          ? words.subList(0, other.words().size()).equals(other.words())
          : other.words().subList(0, words.size()).equals(words);
      if (begins && other.gender().agrees(gender)) {
        return merged(other, name, words, text);
      }
    }
    Figure figure = new Figure(Figure.Kind.PERSON, text, words, gender, name.from());
    figure.learn(name.gender(), name.offices());
    persons.add(figure);
    index(figure);
    return figure;
  }

  private Figure merged(Figure figure, Name name, List<String> words, String text) {
    figure.learn(name.gender(), name.offices());
    if (words.size() > figure.words().size() || isInitial(figure.words().getFirst()) && !isInitial(words.getFirst())) {
      figure.rename(text, words);
      index(figure);
    }
    return figure;
  }

  private static boolean isInitial(String word) {
    return word.length() <= 2 && word.endsWith(".");
  }

  private static boolean isSame(List<String> one, List<String> other) {
    return GivenNames.agree(one.getFirst(), other.getFirst())
        || one.size() > 2 && one.contains(other.getFirst())
        || other.size() > 2 && other.contains(one.getFirst());
  }

  private void index(Figure figure) {
    List<String> words = figure.words();
    add(byLast, words.getLast(), figure);
    String last = words.getLast();
    int hyphen = last.indexOf('-');
    if (hyphen > 0 && hyphen <= 2) {
      add(byLast, last.substring(hyphen + 1), figure);
    }
    add(byFirst, words.getFirst(), figure);
    for (int i = 1; i < words.size() - 1; i++) {
      add(byMiddle, words.get(i), figure);
    }
    if (words.size() > 2) {
      // "von der Leyen"
      for (int i = words.size() - 2; i > 0 && lexicon.is("particle", words.get(i)); i--) {
        add(byLast, String.join(" ", words.subList(i, words.size())), figure);
      }
    }
  }

  private static void add(Map<String, List<Figure>> index, String word, Figure figure) {
    List<Figure> figures = index.computeIfAbsent(word, key -> new ArrayList<>());
    if (!figures.contains(figure)) {
      figures.add(figure);
    }
  }

  /** Leads the person to a member of the cast. */
  void identify(Figure person) {
    List<Cast.Member> found = known.find(person.words());
    if (found.size() > 1) {
      List<Cast.Member> fitting = found.stream()
          .filter(member -> known.offices(member, null).stream()
              .anyMatch(office -> person.offices().stream().anyMatch(held -> office.answersTo(held, lexicon))))
          .toList();
      found = fitting.isEmpty() ? found : fitting;
    }
    if (found.size() == 1) {
      Cast.Member member = found.getFirst();
      person.identify(member.actor().id(), member.actor().name());
      String given = member.actor().name().split(" ")[0].toLowerCase(Locale.ROOT);
      person.learn(lexicon.givenGender(given), known.offices(member, null));
    }
  }

  /** The member of the cast, other than the figure, who alone bears the surname and holds the office. */
  boolean isAnother(Figure figure, Name name, String word) {
    List<Cast.Member> holders = known.find(List.of(word)).stream()
        .filter(member -> known.offices(member, null).stream()
            .anyMatch(office -> name.offices().stream().anyMatch(held -> office.answersTo(held, lexicon))))
        .toList();
    return holders.size() == 1 && !holders.getFirst().actor().id().equals(figure.id());
  }

  /** Whom one or two words name that do not look like a name where they stand; null for nobody known. */
  @Nullable Figure called(List<String> words) {
    List<Figure> bearers = byLast.getOrDefault(words.getLast(), List.of());
    List<Figure> agreeing = words.size() == 1
        ? bearers
        : bearers.stream().filter(figure -> isSame(figure.words(), words)).toList();
    return agreeing.size() == 1 ? agreeing.getFirst() : null;
  }

  List<Figure> bearers(Name name, String word, boolean titled) {
    for (Map<String, List<Figure>> index : List.of(byLast, byFirst, byMiddle)) {
      List<Figure> found = index.getOrDefault(word, List.of()).stream()
          .filter(figure -> figure.gender().agrees(name.gender()))
          .toList();
      if (titled && found.size() > 1) {
        List<Figure> fitting = found.stream()
            .filter(figure -> name.offices().stream().anyMatch(office -> figure.holds(office, lexicon)))
            .toList();
        found = fitting.isEmpty() ? found : fitting;
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The person of the cast who holds the office, as a figure of this document; null for none. */
  @Nullable Figure holder(Office office) {
    Cast.Member member = known.holder(office, lexicon);
    if (member == null) {
      return null;
    }
    String id = member.actor().id();
    for (Figure person : persons) {
      if (id.equals(person.id())) {
        return person;
      }
    }
    Figure figure = new Figure(Figure.Kind.PERSON, member.actor().name(),
        List.of(World.key(member.actor().name()).split(" ")), Gender.UNKNOWN, 0);
    persons.add(figure);
    identify(figure);
    figure.identify(id, member.actor().name());
    return figure;
  }
}
