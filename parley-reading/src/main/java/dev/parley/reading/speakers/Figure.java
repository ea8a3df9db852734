package dev.parley.reading.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody or something that a document speaks of, gathered from all its mentions. */
final class Figure {
  enum Kind {
    PERSON,
    /** One person without a name. */
    UNNAMED,
    BODY,
    COUNTRY,
    /** People without names. */
    GROUP,
    /** Several named ones together. */
    JOINT,
    TEXT
  }

  private final Kind kind;
  private String name;
  /** The words of the fullest name, lower case, without "Jr.". */
  private List<String> words;

  private Gender gender;
  private final List<Office> offices = new ArrayList<>();
  private @Nullable String id;
  /** Names that are not a bare surname. */
  private int full;

  private int mentions;
  private final int first;
  private final List<Figure> members;

  Figure(Kind kind, String name, List<String> words, Gender gender, int first) {
    this(kind, name, words, gender, first, List.of());
  }

  private Figure(Kind kind, String name, List<String> words, Gender gender, int first, List<Figure> members) {
    this.members = List.copyOf(members);
    this.kind = kind;
    this.name = name;
    this.words = List.copyOf(words);
    this.gender = gender;
    this.first = first;
  }

  /** Several named ones who speak together; one alone is itself. */
  static Figure joint(List<Figure> figures, int first) {
    List<Figure> members = figures.stream()
        .flatMap(figure -> figure.members.isEmpty() ? Stream.of(figure) : figure.members.stream())
        .distinct()
        .toList();
    if (members.size() == 1) {
      return members.getFirst();
    }
    String name = members.stream().map(Figure::name).collect(Collectors.joining(" and "));
    Figure joint = new Figure(Kind.JOINT, name, List.of("joint"), Gender.UNKNOWN, first, members);
    joint.id = members.stream().map(member -> People.actor(member).id()).collect(Collectors.joining("-and-"));
    return joint;
  }

  /** Who speaks together; empty for all that are not {@link Kind#JOINT}. */
  List<Figure> members() {
    return members;
  }

  Kind kind() {
    return kind;
  }

  String name() {
    return name;
  }

  List<String> words() {
    return words;
  }

  Gender gender() {
    return gender;
  }

  List<Office> offices() {
    return offices;
  }

  /** The id of the cast's actor or of the country; null where it is to be made of the name. */
  @Nullable String id() {
    return id;
  }

  /** The token where it is first named. */
  int first() {
    return first;
  }

  int full() {
    return full;
  }

  int mentions() {
    return mentions;
  }

  boolean isHuman() {
    return kind == Kind.PERSON || kind == Kind.UNNAMED;
  }

  /** Whether it is one person, country or body with a name. */
  boolean isNamed() {
    return kind == Kind.PERSON || kind == Kind.COUNTRY || kind == Kind.BODY;
  }

  void count(boolean isFull) {
    mentions++;
    full += isFull ? 1 : 0;
  }

  void learn(Gender shown, List<Office> held) {
    gender = gender == Gender.UNKNOWN ? shown : gender;
    for (Office office : held) {
      if (!offices.contains(office)) {
        offices.add(office);
      }
    }
  }

  /** Takes a fuller name. */
  void rename(String fuller, List<String> fullerWords) {
    name = fuller;
    words = List.copyOf(fullerWords);
  }

  /** Becomes an actor that is known by an id. */
  void identify(String known, String fullest) {
    id = known;
    name = fullest;
  }

  boolean holds(Office wanted, Lexicon lexicon) {
    return offices.stream().anyMatch(office -> office.answersTo(wanted, lexicon));
  }

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
