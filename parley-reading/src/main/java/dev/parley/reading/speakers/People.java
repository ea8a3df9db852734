package dev.parley.reading.speakers;

import dev.parley.model.Actor;
import dev.parley.model.Ids;
import dev.parley.reading.speakers.World.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All whom a document names, each with its mentions. Built once for a document; not changed afterwards. */
final class People {
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", ",", "jr.", "sr.");

  private final Tokens tokens;
  private final Lexicon lexicon;
  private List<Name> names;
  private List<@Nullable Figure> figures;
  private final Persons persons;
  private final Bodies bodies;
  private final List<Mention> mentions = new ArrayList<>();
  private final int[] nameAt;

  People(Tokens tokens, Lexicon lexicon, Gazetteer gazetteer, KnownPeople known) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.persons = new Persons(lexicon, known);
    this.bodies = new Bodies(gazetteer);
    this.names = new NameFinder(tokens, lexicon, gazetteer, known).find();
    this.figures = new ArrayList<>(Collections.nCopies(names.size(), null));
    this.nameAt = new int[tokens.count];
    gather();
    addHeadings(Headings.of(tokens, lexicon));
    Arrays.fill(nameAt, -1);
    for (int n = 0; n < names.size(); n++) {
      Name name = names.get(n);
      for (int i = name.from(); i < name.to(); i++) {
        nameAt[i] = n;
      }
      Figure figure = figures.get(n);
      if (figure != null) {
        mentions.add(new Mention(name.outer(), name.to(), figure, isSubject(name)));
      }
    }
  }

  /** In headings only those are recognised whom the text names elsewhere. */
  private void addHeadings(boolean[] headings) {
    List<Name> more = new ArrayList<>();
    List<@Nullable Figure> whose = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < tokens.count; i++) {
      while (next < names.size() && names.get(next).from() < i) {
        more.add(names.get(next));
        whose.add(figures.get(next++));
      }
      if (!headings[i] || !tokens.isWord(i)) {
        continue;
      }
      int to = i + 1;
      Figure figure = persons.surnamed(tokens.lower[i]);
      Figure given = persons.firstNamed(tokens.lower[i]);
      if (given != null && i + 1 < tokens.count && persons.surnamed(tokens.lower[i + 1]) == given) {
        figure = given;
        to = i + 2;
      }
      if (figure != null) {
        Name name = new Name(i, i, to, Name.Kind.PERSON, Gender.UNKNOWN, List.of(), null, true);
        more.add(name);
        whose.add(figure);
        i = to - 1;
      }
    }
    while (next < names.size()) {
      more.add(names.get(next));
      whose.add(figures.get(next++));
    }
    names = more;
    figures = whose;
  }

  private void gather() {
    for (int n = 0; n < names.size(); n++) {
      for (int i = names.get(n).from(); i < names.get(n).to(); i++) {
        nameAt[i] = n;
      }
    }
    for (int n = 0; n < names.size(); n++) {
      Name name = names.get(n);
      List<String> words = words(name);
      if (name.kind() == Name.Kind.PERSON && words.size() > 1 && !lexicon.is("particle", words.getFirst())) {
        figures.set(n, persons.full(name, words, text(name)));
      }
    }
    for (int n = 0; n < names.size(); n++) {
      List<String> words = words(names.get(n));
      if (names.get(n).kind() == Name.Kind.PERSON && words.size() > 1 && figures.get(n) == null && !isBare(words)) {
        figures.set(n, persons.full(names.get(n), words, text(names.get(n))));
      }
    }
    for (Figure person : persons.all()) {
      persons.identify(person);
    }
    for (int n = 0; n < names.size(); n++) {
      Name name = names.get(n);
      switch (name.kind()) {
        case PERSON -> {
          List<String> words = words(name);
          if (figures.get(n) == null && isBare(words)) {
            figures.set(n, barePerson(name, String.join(" ", words)));
          }
        }
        case COUNTRY -> {
          Place place = name.place();
          figures.set(n, place == null ? null : known(name, place));
        }
        case BODY -> figures.set(n, name.place() != null ? known(name, name.place()) : body(name));
        default -> figures.set(n, null);
      }
    }
    for (int n = 0; n < names.size(); n++) {
      Figure figure = figures.get(n);
      if (figure != null) {
        figure.count(names.get(n).length() > 1 || !names.get(n).offices().isEmpty());
      }
    }
  }

  private List<String> words(Name name) {
    List<String> words = new ArrayList<>();
    for (int i = name.from(); i < name.to(); i++) {
      String word = tokens.lower[i];
      if (!SUFFIXES.contains(word) || words.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** One word, or a surname with its particles: "von der Leyen". */
  private boolean isBare(List<String> words) {
    return words.size() == 1
        || lexicon.is("particle", words.getFirst())
            && (persons.isSurname(String.join(" ", words)) || !lexicon.isGivenName(words.getFirst()));
  }

  private String text(Name name) {
    String text = tokens.text(name.from(), name.to()).replaceAll("\\s+", " ");
    boolean shouted = text.length() > 3 && text.equals(text.toUpperCase(Locale.ROOT)) && text.indexOf('.') < 0
        && !text.equals(text.toLowerCase(Locale.ROOT));
    return shouted && name.kind() == Name.Kind.PERSON ? titleCase(text) : text;
  }

  private static String titleCase(String text) {
    StringBuilder title = new StringBuilder(text.length());
    boolean start = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      title.append(start ? c : Character.toLowerCase(c));
      start = !Character.isLetter(c) && c != '\'' && c != '’';
    }
    return title.toString();
  }

  private @Nullable Figure barePerson(Name name, String word) {
    boolean titled = name.outer() < name.from() && !name.offices().isEmpty() || name.gender() != Gender.UNKNOWN;
    List<Figure> bearers = persons.bearers(name, word, titled);
    if (bearers.size() == 1) {
      Figure only = bearers.getFirst();
      boolean another = titled && !name.offices().isEmpty() && persons.isAnother(only, name, word);
      if (!another && (!titled || name.offices().isEmpty() || only.offices().isEmpty() && only.first() < name.from()
          || name.offices().stream().anyMatch(office -> only.holds(office, lexicon))
          || only.first() < name.from())) {
        only.learn(name.gender(), name.offices());
        return only;
      }
    } else if (bearers.size() > 1) {
      return choose(bearers, name);
    }
    return persons.bare(name, word, gender(name, word), text(name));
  }

  private Gender gender(Name name, String word) {
    return name.gender() != Gender.UNKNOWN || lexicon.givenGender(word) == Gender.UNKNOWN
        ? name.gender()
        : lexicon.givenGender(word);
  }

  /**
   * A surname that several bear means the one whom the text is mainly about, unless another of them was named in full
   * since, in the same paragraph.
   */
  private @Nullable Figure choose(List<Figure> bearers, Name name) {
    Figure main = null;
    for (Figure bearer : bearers) {
      if (bearer.first() <= name.from() && (main == null || bearer.first() < main.first())) {
        main = bearer;
      }
    }
    if (main == null) {
      return bearers.getFirst();
    }
    int paragraph = tokens.paragraph[name.from()];
    for (int n = nameAt[name.from()] - 1; n >= 0; n--) {
      Name earlier = names.get(n);
      if (tokens.paragraph[earlier.from()] != paragraph) {
        break;
      }
      Figure figure = figures.get(n);
      if (figure != null && bearers.contains(figure)) {
        return figure == main || earlier.length() == 1 ? figure : null;
      }
    }
    return main;
  }

  private Figure body(Name name) {
    return bodies.body(name, key(name), text(name));
  }

  private String key(Name name) {
    return World.key(tokens.text(name.from(), name.to()).replaceAll("\\s+", " "));
  }

  /** A generally known country or body, which a text may call by a part of its name: "the Panel". */
  private Figure known(Name name, Place place) {
    Figure figure = bodies.country(place, name.from());
    bodies.call(figure, key(name));
    bodies.call(figure, World.key(place.name()));
    return figure;
  }

  private boolean isSubject(Name name) {
    if (name.to() < tokens.count && tokens.lower[name.to()].equals(Tokens.POSSESSIVE)) {
      return false;
    }
    int before = name.outer() - 1;
    if (before < 0 || tokens.isFirst(name.outer())) {
      return true;
    }
    String word = tokens.lower[before];
    return word.equals(",") || lexicon.is("conjunction", word) && !lexicon.isPreposition(word) || word.equals("—");
  }

  List<Mention> mentions() {
    return mentions;
  }

  Persons persons() {
    return persons;
  }

  Bodies bodies() {
    return bodies;
  }

  List<Name> names() {
    return names;
  }

  /** The place in {@link #names()} of the name that holds the token; -1 for none. */
  int nameAt(int token) {
    return nameAt[token];
  }

  @Nullable Figure figure(int name) {
    return figures.get(name);
  }

  /** What the figure is to the rest of the program. */
  static Actor actor(Figure figure) {
    Actor.Type type = switch (figure.kind()) {
      case PERSON, UNNAMED -> Actor.Type.PERSON;
      case BODY, COUNTRY -> Actor.Type.ORGANIZATION;
      case TEXT -> Actor.Type.DOCUMENT;
      case GROUP, JOINT -> Actor.Type.GROUP;
    };
    String id = figure.id();
    return new Actor(
        id != null ? id : Ids.slug(figure.name()), figure.name(), type,
        figure.members().stream().map(People::actor).toList());
  }
}
