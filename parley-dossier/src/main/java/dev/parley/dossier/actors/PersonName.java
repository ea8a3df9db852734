package dev.parley.dossier.actors;

import dev.parley.model.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's name in parts that can be compared.
 *
 * @param given the given names in lower case without accents, initials joined to one word; empty for a bare surname
 * @param surname the last word, folded
 * @param first the first word, folded, which in some languages is the surname
 * @param suffix "jr", "iii"; null for none
 */
record PersonName(List<String> given, String surname, String first, @Nullable String suffix) {
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "rev", "hon",
          "president", "premier", "minister", "chancellor", "senator", "sen", "governor", "gov", "ambassador",
          "secretary", "representative", "rep", "congressman", "congresswoman", "gen", "general", "col", "colonel", "lt",
          "maj", "capt", "captain", "adm", "admiral", "king", "queen", "prince", "princess", "pope", "sheikh", "judge",
          "justice", "mayor", "foreign", "defence", "defense", "prime", "vice", "deputy");
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
  private static final Set<String> PARTICLES =
      Set.of("von", "van", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "bin", "ibn", "al",
          "el", "ten", "ter", "zu", "af", "av");

  PersonName {
    given = List.copyOf(given);
  }

  /** How well the given names of two people with one surname go together. */
  enum Fit {
    /** They are the same. */
    SAME,
    /** They are known to be forms of one name. */
    VARIANT,
    /** One is an initial or a middle name of the other. */
    INITIAL,
    /** They differ by a letter. */
    NEAR,
    /** One of both has none. */
    BARE,
    /** They are different names. */
    OTHER
  }

  static PersonName of(String name) {
    List<String> words = new ArrayList<>();
    List<Boolean> initials = new ArrayList<>();
    for (String word : name.replace(',', ' ').strip().split("\\s+")) {
      String plain = Ids.slug(word);
      if (!plain.isEmpty()) {
        words.add(plain);
        boolean shouted = word.equals(word.toUpperCase(Locale.ROOT)) && plain.length() <= 3;
        initials.add(plain.length() == 1 || shouted && !name.equals(name.toUpperCase(Locale.ROOT)));
      }
    }
    String suffix = null;
    if (words.size() > 1 && SUFFIXES.contains(words.getLast())) {
      suffix = words.removeLast();
      initials.removeLast();
    }
    while (words.size() > 1 && (TITLES.contains(words.getFirst()) || PARTICLES.contains(words.getFirst()))) {
      words.removeFirst();
      initials.removeFirst();
    }
    if (words.isEmpty()) {
      return new PersonName(List.of(), "", "", suffix);
    }
    List<String> given = new ArrayList<>();
    boolean joins = false;
    for (int i = 0; i < words.size() - 1; i++) {
      if (i > 0 && PARTICLES.contains(words.get(i))) {
        continue;
      }
      if (joins && initials.get(i)) {
        given.set(given.size() - 1, given.getLast() + words.get(i));
      } else {
        given.add(words.get(i));
      }
      joins = initials.get(i);
    }
    String last = words.getLast();
    for (String article : List.of("al-", "el-")) {
      last = last.startsWith(article) && last.length() > 4 ? last.substring(3) : last;
    }
    return new PersonName(given, Spellings.folded(last), Spellings.folded(words.getFirst()), suffix);
  }

  /** Whether only the surname is known. */
  boolean isBare() {
    return given.isEmpty();
  }

  /** The first given name and the surname in one spelling: those with the same key have the same full name. */
  String key() {
    return (given.isEmpty() ? "" : Spellings.folded(given.getFirst())) + " " + surname;
  }

  /** How well the given names go with those of somebody with the same surname. */
  Fit fit(PersonName other) {
    if (given.isEmpty() || other.given.isEmpty()) {
      return Fit.BARE;
    }
    String mine = given.getFirst();
    String others = other.given.getFirst();
    if (Spellings.folded(mine).equals(Spellings.folded(others))) {
      return Fit.SAME;
    }
    if (Spellings.SHARED.isOneGiven(mine, others)) {
      return Fit.VARIANT;
    }
    if (isInitials(mine, other.given) || isInitials(others, given)
        || isMiddle(mine, other.given) || isMiddle(others, given)) {
      return Fit.INITIAL;
    }
    return Spellings.isNear(Spellings.folded(mine), Spellings.folded(others)) ? Fit.NEAR : Fit.OTHER;
  }

  /** Whether middle names or suffixes show that they are two people: George W. and George H. W. */
  boolean clashes(PersonName other) {
    if (suffix != null && other.suffix != null && !suffix.equals(other.suffix)) {
      return true;
    }
    return given.size() > 1 && other.given.size() > 1
        && given.getFirst().charAt(0) == other.given.getFirst().charAt(0)
        && given.get(1).charAt(0) != other.given.get(1).charAt(0)
        && !given.contains(other.given.get(1))
        && !other.given.contains(given.get(1));
  }

  private static boolean isMiddle(String word, List<String> given) {
    return word.length() > 2 && given.size() > 1 && given.subList(1, given.size()).contains(word);
  }

  private static boolean isInitials(String word, List<String> given) {
    if (word.length() > 3) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    given.forEach(name -> initials.append(name.charAt(0)));
    String all = initials.toString();
    return all.startsWith(word) || word.length() == 1 && given.getFirst().startsWith(word)
        || word.startsWith(all) && given.getFirst().length() > 2;
  }
}
