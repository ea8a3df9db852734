package dev.parley.reading.speakers;

import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Ids;
import dev.parley.reading.speakers.World.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All whom a document names, each with its mentions. Built once for a document; not changed afterwards. */
final class People {
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", ",", "jr.", "sr.");

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final KnownPeople known;
  private List<Name> names;
  private List<@Nullable Figure> figures;
  private final Map<String, List<Figure>> byLast = new HashMap<>();
  private final Map<String, List<Figure>> byFirst = new HashMap<>();
  private final Map<String, List<Figure>> byMiddle = new HashMap<>();
  private final Map<String, Figure> countries = new HashMap<>();
  private final Map<String, Figure> bodies = new HashMap<>();
  private final Map<String, List<Figure>> bodiesByNoun = new HashMap<>();
  private final List<Figure> persons = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final int[] nameAt;

  People(Tokens tokens, Lexicon lexicon, Gazetteer gazetteer, KnownPeople known) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.known = known;
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
      Figure figure = only(byLast, tokens.lower[i]);
      Figure given = only(byFirst, tokens.lower[i]);
      if (given != null && i + 1 < tokens.count && only(byLast, tokens.lower[i + 1]) == given) {
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

  private static @Nullable Figure only(Map<String, List<Figure>> index, String word) {
    List<Figure> figures = index.getOrDefault(word, List.of());
    return figures.size() == 1 ? figures.getFirst() : null;
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
        figures.set(n, fullPerson(name, words));
      }
    }
    for (int n = 0; n < names.size(); n++) {
      List<String> words = words(names.get(n));
      if (names.get(n).kind() == Name.Kind.PERSON && words.size() > 1 && figures.get(n) == null && !isBare(words)) {
        figures.set(n, fullPerson(names.get(n), words));
      }
    }
    for (Figure person : persons) {
      identify(person);
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
          figures.set(n, place == null ? null : country(place, name.from()));
        }
        case BODY -> figures.set(n, name.place() != null ? country(name.place(), name.from()) : body(name));
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
            && (byLast.containsKey(String.join(" ", words)) || !lexicon.isGivenName(words.getFirst()));
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

  private Figure fullPerson(Name name, List<String> words) {
    Gender gender = name.gender() != Gender.UNKNOWN ? name.gender() : lexicon.givenGender(words.getFirst());
    for (Figure other : byLast.getOrDefault(words.getLast(), List.of())) {
      if (other.gender().agrees(gender) && isSame(other.words(), words)) {
        return merged(other, name, words);
      }
    }
    // "Juan Manuel Santos" and "Juan Manuel Santos Calderón"
    for (Figure other : byFirst.getOrDefault(words.getFirst(), List.of())) {
      boolean begins = other.words().size() < words.size()
          ? words.subList(0, other.words().size()).equals(other.words())
          : other.words().subList(0, words.size()).equals(words);
      if (begins && other.gender().agrees(gender)) {
        return merged(other, name, words);
      }
    }
    Figure figure = new Figure(Figure.Kind.PERSON, text(name), words, gender, name.from());
    figure.learn(name.gender(), name.offices());
    persons.add(figure);
    index(figure);
    return figure;
  }

  private Figure merged(Figure figure, Name name, List<String> words) {
    figure.learn(name.gender(), name.offices());
    if (words.size() > figure.words().size() || isInitial(figure.words().getFirst()) && !isInitial(words.getFirst())) {
      figure.rename(text(name), words);
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
  private void identify(Figure person) {
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

  private @Nullable Figure barePerson(Name name, String word) {
    boolean titled = name.outer() < name.from() && !name.offices().isEmpty() || name.gender() != Gender.UNKNOWN;
    List<Figure> bearers = bearers(name, word, titled);
    if (bearers.size() == 1) {
      Figure only = bearers.getFirst();
      boolean another = titled && !name.offices().isEmpty() && isAnother(only, name, word);
      if (!another && (!titled || name.offices().isEmpty() || only.offices().isEmpty() && only.first() < name.from()
          || name.offices().stream().anyMatch(office -> only.holds(office, lexicon))
          || only.first() < name.from())) {
        only.learn(name.gender(), name.offices());
        return only;
      }
    } else if (bearers.size() > 1) {
      return choose(bearers, name);
    }
    Figure figure = new Figure(Figure.Kind.PERSON, text(name), List.of(word.split(" ")), gender(name, word), name.from());
    figure.learn(name.gender(), name.offices());
    persons.add(figure);
    add(byLast, word, figure);
    identify(figure);
    return figure;
  }

  /** The member of the cast, other than the figure, who alone bears the surname and holds the office. */
  private boolean isAnother(Figure figure, Name name, String word) {
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

  private Gender gender(Name name, String word) {
    return name.gender() != Gender.UNKNOWN || lexicon.givenGender(word) == Gender.UNKNOWN
        ? name.gender()
        : lexicon.givenGender(word);
  }

  private List<Figure> bearers(Name name, String word, boolean titled) {
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

  Figure country(Place place, int at) {
    return countries.computeIfAbsent(place.id(), id -> {
      Actor actor = gazetteer.actor(place);
      Figure.Kind kind = place.isCountry() ? Figure.Kind.COUNTRY : Figure.Kind.BODY;
      Figure figure = new Figure(kind, actor.name(), List.of(World.key(actor.name()).split(" ")), Gender.UNKNOWN, at);
      figure.identify(actor.id(), actor.name());
      return figure;
    });
  }

  private Figure body(Name name) {
    String key = World.key(tokens.text(name.from(), name.to()).replaceAll("\\s+", " "));
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
        new Figure(Figure.Kind.BODY, text(name), List.of(key.split(" ")), Gender.UNKNOWN, name.from());
    bodies.put(key, figure);
    add(bodiesByNoun, key.substring(key.lastIndexOf(' ') + 1), figure);
    return figure;
  }

  /** The one body named before whose name ends in these words; null for none or more than one. */
  @Nullable Figure ending(String key, int before) {
    Figure found = null;
    String tail = " " + key;
    for (Figure body : bodiesByNoun.getOrDefault(key.substring(key.lastIndexOf(' ') + 1), List.of())) {
      if (body.first() < before && String.join(" ", body.words()).endsWith(tail)) {
        if (found != null) {
          return null;
        }
        found = body;
      }
    }
    return found;
  }

  /** A body by the words it was first called by. */
  Figure body(String key, String name, int at) {
    Figure known = bodies.get(key);
    if (known == null) {
      known = new Figure(Figure.Kind.BODY, name, List.of(key.split(" ")), Gender.UNKNOWN, at);
      bodies.put(key, known);
      add(bodiesByNoun, known.words().getLast(), known);
    }
    return known;
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

  List<Figure> persons() {
    return persons;
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

  /** What the figure is to the rest of the program. */
  static Actor actor(Figure figure) {
    Actor.Type type = switch (figure.kind()) {
      case PERSON, UNNAMED -> Actor.Type.PERSON;
      case BODY, COUNTRY -> Actor.Type.ORGANIZATION;
      case TEXT -> Actor.Type.DOCUMENT;
      case GROUP, JOINT -> Actor.Type.GROUP;
    };
    // "-and-" joins named speakers only, so that it tells them from people without names
    String made = figure.kind() == Figure.Kind.GROUP || figure.kind() == Figure.Kind.UNNAMED
        ? Ids.slug(figure.name()).replace("-and-", "-")
        : Ids.slug(figure.name());
    String id = figure.id();
    return new Actor(id != null ? id : made, figure.name(), type);
  }
}
