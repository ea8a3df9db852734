package dev.parley.reading.speakers;

import dev.parley.reading.speakers.World.Place;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The grammar of a source's words: where a noun phrase begins, where its head is, what follows it. */
final class NounPhrases {
  static final Set<String> RELATIVES = Set.of("who", "whom", "which", "that", "whose");
  private static final Set<String> SELVES = Set.of("himself", "herself", "itself", "themselves");
  /** Adjectives that follow their noun. */
  private static final Set<String> AFTER_NOUNS =
      Set.of("close", "familiar", "involved", "present", "aware", "loyal", "opposed", "near", "active", "able", "keen");

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final People people;

  NounPhrases(Tokens tokens, Lexicon lexicon, People people) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.people = people;
  }

  /** The person's name whose titles begin at the token; -1 for none. */
  private int titled(int from, int to) {
    for (int i = from; i < to && i < from + 12; i++) {
      int name = people.nameAt(i);
      if (name >= 0 && people.names().get(name).kind() == Name.Kind.PERSON) {
        return people.names().get(name).outer() <= from ? name : -1;
      }
      if (!tokens.isWord(i) && !tokens.lower[i].equals(Tokens.POSSESSIVE)) {
        return -1;
      }
    }
    return -1;
  }

  /** The token after the head of the noun phrase. */
  int coreEnd(int from, int to) {
    int i = from;
    int led = titled(from, to);
    if (led >= 0) {
      // "Secretary of State Anna Berg"
      i = Math.min(to, people.names().get(led).to());
    }
    while (i < to) {
      int name = people.nameAt(i);
      if (name >= 0) {
        i = Math.min(to, people.names().get(name).to());
        continue;
      }
      String word = tokens.lower[i];
      if (word.equals(Tokens.POSSESSIVE)) {
        i++;
        continue;
      }
      if (!tokens.isWord(i) && !word.equals("-") && !word.equals("/") || i > from && (lexicon.isPreposition(word) || RELATIVES.contains(word)
          || joins(word) || lexicon.is("auxiliary", word) || SELVES.contains(word))) {
        break;
      }
      if (i > from && isHeadWord(tokens.lower[i - 1]) && !tokens.isHigh(i) && AFTER_NOUNS.contains(word)) {
        break;
      }
      if (i > from && isHeadWord(tokens.lower[i - 1]) && (word.endsWith("ing") || word.endsWith("ed")) && !tokens.isHigh(i)) {
        break;
      }
      i++;
    }
    while (i > from && tokens.lower[i - 1].equals(Tokens.POSSESSIVE)) {
      i--;
    }
    return i;
  }

  boolean isHeadWord(String word) {
    return lexicon.isRole(word) || lexicon.singularRole(word) != null || lexicon.is("people", word)
        || lexicon.is("text", word) || lexicon.isBody(word);
  }

  /** The name whose noun phrase begins at the token; -1 for none. */
  int nameFrom(int at, int to) {
    for (int i = at; i < to && i < at + 8; i++) {
      int name = people.nameAt(i);
      if (name >= 0 && people.names().get(name).kind() != Name.Kind.MODIFIER) {
        return people.names().get(name).outer() <= at || i == at ? name : -1;
      }
      if (!tokens.isWord(i)) {
        return -1;
      }
    }
    return -1;
  }

  boolean hasAnd(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.lower[i].equals("and")) {
        return true;
      }
    }
    return false;
  }

  /** Where the next of several begins; -1 where there is none. */
  int nextItem(int end, int to) {
    if (end >= to) {
      return -1;
    }
    if (tokens.lower[end].equals("(")) {
      // "Jon Tester (D-Mont.) and David Vitter"
      for (int i = end + 1; i + 1 < to && i < end + 6; i++) {
        if (tokens.lower[i].equals(")")) {
          return nextItem(i + 1, to);
        }
      }
      return -1;
    }
    String link = tokens.lower[end];
    if (link.equals("and") || link.equals("&") || link.equals("nor")) {
      return end + 1 < to ? end + 1 : -1;
    }
    int charged = mandateEnd(end, to);
    if (charged > 0) {
      return besideMandate(charged, to);
    }
    if (!link.equals(",")) {
      return -1;
    }
    if (end + 2 < to && tokens.lower[end + 1].equals("with")) {
      // "FREDONIA, with NORLAND, said"
      int name = nameFrom(end + 2, to);
      return name < 0 || people.names().get(name).place() == null ? -1 : end + 2;
    }
    int next = end + 1 < to && tokens.lower[end + 1].equals("and") ? end + 2 : end + 1;
    if (next >= to || next == end + 1 && !hasAnd(next, to)) {
      return -1;
    }
    int name = nameFrom(next, to);
    if (name < 0) {
      return -1;
    }
    Figure figure = people.figure(name);
    boolean listed = figure != null && figure.kind() != Figure.Kind.TEXT;
    return listed && (people.names().get(name).outer() <= next || next == end + 2) ? next : -1;
  }

  /** After ", for the LAKE STATES" or "(on behalf of …": where the name ends for which somebody speaks; 0 for none. */
  private int mandateEnd(int end, int to) {
    boolean apart = tokens.lower[end].equals(",") || tokens.lower[end].equals("(");
    int i = apart ? end + 1 : to;
    i += i < to && tokens.lower[i].equals("speaking") ? 1 : 0;
    if (i + 2 < to && tokens.lower[i].equals("on") && tokens.lower[i + 1].equals("behalf")) {
      i += 2;
    } else if (i >= to || !tokens.lower[i].equals("for")) {
      return 0;
    }
    int name = nameFrom(i + 1, to);
    return name < 0 ? 0 : people.names().get(name).to();
  }

  /**
   * "Fredonia, for the LAKE STATES, NORLAND and ZEMBLA", "Fredonia, for the LAKE STATES, and the EU": who speaks beside
   * the one who speaks for a bloc; -1 for none. In "for Norland and Zembla" both are spoken for.
   */
  private int besideMandate(int charged, int to) {
    boolean bloc = !isState(people.nameAt(charged - 1));
    boolean closed = charged + 1 < to && tokens.lower[charged].equals(",") && tokens.lower[charged + 1].equals("and");
    int next = bloc || closed ? nextItem(charged, to) : -1;
    return next < 0 || !closed && !isState(nameFrom(next, to)) ? -1 : next;
  }

  /** Whether a name is that of a state that is generally known, not that of a bloc or a body. */
  private boolean isState(int name) {
    Place place = name < 0 ? null : people.names().get(name).place();
    Place known = place == null ? null : World.SHARED.find(place.name());
    return known != null && known.isCountry();
  }

  boolean isJoined(int end, int to) {
    return end < to && joins(tokens.lower[end]);
  }

  private static boolean joins(String word) {
    return word.equals("and") || word.equals("or") || word.equals("nor");
  }

  /** "a veteran reporter and editor": one person of two callings. */
  boolean isOneOfTwoCallings(int from, int end, int to) {
    boolean one = tokens.lower[from].equals("a") || tokens.lower[from].equals("an");
    return one && end + 2 == to && tokens.lower[end].equals("and") && lexicon.isRole(tokens.lower[end + 1]);
  }

  /** "others", "many others", "other countries". */
  boolean areOthers(int from, int to) {
    int last = to;
    while (last > from && !tokens.isWord(last - 1)) {
      last--;
    }
    boolean others = last > from && last - from <= 2 && tokens.lower[last - 1].equals("others");
    return others || last - from == 2 && tokens.lower[from].equals("other") && lexicon.is("people", tokens.lower[last - 1]);
  }

  /** What stands between the words of a title. */
  boolean isLink(String word) {
    return word.equals("of") || word.equals("for") || word.equals("and") || word.equals("the");
  }

  boolean isOfficeWithoutName(int from, int end) {
    int name = people.nameAt(end - 1);
    boolean office = name >= 0
        ? people.names().get(name).kind() == Name.Kind.OFFICE
        : lexicon.isRole(tokens.lower[end - 1]);
    return office && !tokens.lower[from].equals("a") && !tokens.lower[from].equals("an");
  }

  boolean isNounAfter(int from, int to) {
    String word = tokens.lower[from];
    boolean possessive = word.equals("his") || word.equals("her") || word.equals("its") || word.equals("their")
        || word.equals("our") || word.equals("my") || word.equals("your") || word.equals("whose") || word.equals("that")
        || word.equals("one") || word.equals("mine");
    return possessive && from + 1 < to && tokens.isWord(from + 1) && !lexicon.isPreposition(tokens.lower[from + 1]);
  }

  boolean isPossessed(int from, int end) {
    for (int i = from; i < end; i++) {
      if (tokens.lower[i].equals(Tokens.POSSESSIVE)) {
        return true;
      }
    }
    return false;
  }

  int phraseStart(int end) {
    int i = end;
    while (i > 0 && tokens.isWord(i - 1) && tokens.sentence[i - 1] == tokens.sentence[end - 1]
        && end - i < 7) {
      String word = tokens.lower[i - 1];
      if (lexicon.isPreposition(word) || lexicon.is("auxiliary", word) || lexicon.is("conjunction", word)
          || word.equals("said") || word.equals("says") || word.equals("told")) {
        break;
      }
      i--;
      if (lexicon.is("determiner", word)) {
        break;
      }
    }
    return i;
  }

  /** The words without their article and without a relative clause. */
  String text(int from, int to) {
    int begin = from;
    if (begin + 1 < to && (tokens.lower[begin].equals("the") || tokens.lower[begin].equals("a") || tokens.lower[begin].equals("an"))) {
      begin++;
    }
    int end = to;
    for (int i = begin + 1; i + 1 < to; i++) {
      if (tokens.lower[i].equals(",") && (RELATIVES.contains(tokens.lower[i + 1]) || tokens.lower[i + 1].equals("speaking"))) {
        end = i;
        break;
      }
    }
    if (end - 1 > begin && SELVES.contains(tokens.lower[end - 1])) {
      end--;
    }
    if (end < tokens.count && tokens.lower[end].equals("%")) {
      end++;
    }
    return tokens.text(begin, end).replaceAll("\\s+", " ");
  }

  /** The country or body that a phrase belongs to: "Russia's", "Russian", "of Russia". */
  @Nullable Place placeIn(int from, int end, int to) {
    for (int i = from; i < end; i++) {
      int name = people.nameAt(i);
      if (name >= 0 && people.names().get(name).place() != null) {
        return people.names().get(name).place();
      }
    }
    if (end + 1 < to && tokens.lower[end].equals("of")) {
      int at = tokens.lower[end + 1].equals("the") && end + 2 < to ? end + 2 : end + 1;
      int name = people.nameAt(at);
      if (name >= 0 && people.names().get(name).place() != null) {
        return people.names().get(name).place();
      }
    }
    return null;
  }

  /** The person named after the office: ", Sergei Lavrov" or "— Gov. Mike Pence —". */
  @Nullable Figure namedAfter(int end, int to) {
    for (int i = end; i < to; i++) {
      String mark = tokens.lower[i];
      if (mark.equals(",") || mark.equals("—") || mark.equals("–") || mark.equals("-") || mark.equals("(") || mark.equals(":")) {
        int name = nameFrom(i + 1, to);
        if (name < 0 || people.names().get(name).kind() != Name.Kind.PERSON) {
          return null;
        }
        return people.figure(name);
      }
      if (i == end && (mark.equals("named") || mark.equals("called"))) {
        int name = nameFrom(i + 1, to);
        return name < 0 ? null : people.figure(name);
      }
      if (RELATIVES.contains(mark)) {
        return null;
      }
    }
    return null;
  }
}
