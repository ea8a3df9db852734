package dev.parley.dossier.coding;

import dev.parley.dossier.coding.Owners.Owner;
import dev.parley.dossier.coding.Words.Word;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads for whom a phrase such as "a senior Russian official", "the president of Ukraine" or "the foreign ministry in
 * Beijing" speaks. The office must be there: a Moscow newspaper and a Kyiv analyst speak for nobody. Immutable.
 */
final class OfficePhrase {
  /** How many words may stand between a country and the office: "the British permanent representative". */
  private static final int REACH = 5;

  /** Where those sit who govern; an embassy, an envoy and a delegation are elsewhere by their nature. */
  private static final Set<String> AT_HOME =
      Set.of("officials", "official", "ministry", "government", "command", "authorities", "staff", "presidency");

  /** Whoever these stand by, by "of", "for" or "to", is whom they speak for, if it is a person. */
  private static final Set<String> AT_SOMEBODYS_SIDE = Set.of(
      "adviser", "advisers", "advisor", "advisors", "aide", "aides", "spokesman", "spokeswoman", "spokesperson", "office",
      "envoy", "representative");

  private static final Set<String> VOICES =
      Set.of("spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokeswomen", "spokespeople");

  /** Second parts of offices: "Secretary General", "chief of staff". */
  private static final Set<String> TITLE_TAILS = Set.of("general", "minister", "chief", "designate");

  private static final Set<String> TITLE_STARTS =
      Set.of("the", "prime", "sir", "dame", "mr", "mr.", "ms", "ms.", "mrs", "mrs.", "dr", "dr.", "vice", "foreign");

  /** Somebody "close to" the ministry is not of it, but a diplomatic source is a diplomat. */
  private static final Set<String> SOURCES = Set.of("source", "sources");

  private static final Set<String> OFFICIAL = Set.of("diplomatic", "government", "ministry", "presidential");

  private final WordLists lists;
  private final Owners owners;

  OfficePhrase(WordLists lists, Owners owners) {
    this.lists = lists;
    this.owners = owners;
  }

  /**
   * What a phrase says.
   *
   * @param parties whom its offices belong to
   * @param doubt whether it also names an outsider, an office of nobody known, or several side by side
   */
  record Found(Set<String> parties, boolean doubt) {
    static final Found NOTHING = new Found(Set.of(), false);

    Found {
      parties = Set.copyOf(parties);
    }
  }

  /** Reads a phrase that names one or many. */
  Found read(Words words, @Nullable LocalDate day) {
    return read(words, day, lists.all());
  }

  /** Reads what stands beside a person's name: "officials" there are other people. */
  Found readOfOne(Words words, @Nullable LocalDate day) {
    return read(words, day, lists.ofOne());
  }

  /** Whose name the words from one place to another are, if they are one of a country, bloc or body of the case. */
  @Nullable String named(Words words, int from, int to, @Nullable LocalDate day) {
    int start = from + 1 < to && words.at(from).lower().equals("the") ? from + 1 : from;
    Owner owner = start < to ? owners.at(words, start, day) : null;
    return owner != null && !owner.person() && start + owner.length() == to ? owner.party() : null;
  }

  /** Whether the words call one person by an office, and not as an outsider. */
  boolean isOffice(Words words) {
    return words.list().stream().anyMatch(word -> lists.singular().contains(word.lower()))
        && words.list().stream().noneMatch(this::isOutsider);
  }

  private Found read(Words words, @Nullable LocalDate day, Set<String> heads) {
    Set<String> parties = new TreeSet<>();
    boolean doubt = false;
    boolean joined = false;
    int ownerless = 0;
    Set<String> named = new TreeSet<>();
    for (int i = 0; i < words.size(); ) {
      Word word = words.at(i);
      if (isOutsider(word) || isNearOnly(words, i)) {
        return new Found(Set.of(), true);
      }
      joined |= word.lower().equals("and") || word.lower().equals("or") || word.text().equals("&");
      Owner name = owners.at(words, i, day);
      if (name == null && (heads.contains(word.lower()) || isOfficialSource(words, i))) {
        Owner owner = ownerOf(words, i, day);
        if (owner == null) {
          ownerless++;
        } else if (owner.party() == null) {
          doubt = true;
        } else {
          parties.add(owner.party());
        }
      } else if (name != null) {
        named.add(name.party() == null ? word.text() : name.party());
      } else if (i > 0 && word.isCapitalised() && !lists.all().contains(word.lower())) {
        named.add(word.text());
      }
      i += name == null ? 1 : name.length();
    }
    return new Found(parties, doubt || (joined && (ownerless > 0 || named.size() > 1)));
  }

  private static boolean isOfficialSource(Words words, int i) {
    return i > 0 && SOURCES.contains(words.at(i).lower()) && OFFICIAL.contains(words.at(i - 1).lower());
  }

  /** "A source close to the ministry" is not of it. */
  private static boolean isNearOnly(Words words, int i) {
    return i + 1 < words.size()
        && Set.of("close", "loyal", "linked").contains(words.at(i).lower())
        && words.at(i + 1).lower().equals("to");
  }

  private boolean isOutsider(Word word) {
    String lower = word.lower();
    return lists.outsiders().contains(lower)
        || lower.startsWith("pro-")
        || lower.startsWith("ex-")
        || lower.matches(".+-(?:backed|installed|appointed|held|occupied|aligned|controlled|based|born|language)");
  }

  private @Nullable Owner ownerOf(Words words, int head, @Nullable LocalDate day) {
    Owner before = before(words, head, day);
    return before != null ? before : after(words, head, day);
  }

  /** "Russian official", "Russia's deputy foreign minister", "US special envoy", "Trump administration". */
  private @Nullable Owner before(Words words, int head, @Nullable LocalDate day) {
    for (int i = head - 1; i >= 0 && i >= head - REACH - 1; i--) {
      Word word = words.at(i);
      if (!word.isWord() || isPreposition(word)) {
        return null;
      }
      // The longest name that ends before the office.
      for (int start = Math.max(0, i - 4); start <= i; start++) {
        Owner owner = owners.at(words, start, day);
        if (owner != null && start + owner.length() == i + 1) {
          return owner.person() && i != head - 1 && !word.possessive() ? null : owner;
        }
      }
    }
    return null;
  }

  private static boolean isPreposition(Word word) {
    return Set.of("of", "to", "for", "in", "at", "from", "by", "with", "on", "and", "or", "said", "told", "met", "that")
        .contains(word.lower());
  }

  /** "President Alexander Stubb of Finland", "spokesman for the Kremlin", "foreign ministry in Beijing". */
  private @Nullable Owner after(Words words, int head, @Nullable LocalDate day) {
    String office = words.at(head).lower();
    for (int i = head + 1; i < words.size() && i <= head + REACH; i++) {
      Word word = words.at(i);
      if (!word.isWord()) {
        return null;
      }
      String preposition = word.lower();
      if (!isPreposition(word)) {
        continue;
      }
      int start = i + 1;
      Owner owner = null;
      while (start < words.size() && (owner = owners.at(words, start, day)) == null && isTitle(words.at(start))) {
        start++;
      }
      if (owner == null) {
        if (preposition.equals("of") || preposition.equals("for")) {
          continue;
        }
        return null;
      }
      int end = start + owner.length();
      boolean whole = end >= words.size() || !words.at(end).isCapitalised();
      boolean own = preposition.equals("of")
          || (preposition.equals("for") && VOICES.contains(office))
          || (preposition.equals("in") && AT_HOME.contains(office) && !owner.person())
          || (owner.person() && (preposition.equals("to") || preposition.equals("for"))
              && AT_SOMEBODYS_SIDE.contains(office));
      return whole && own ? owner : null;
    }
    return null;
  }

  /** What may stand before a name: "a spokesman for Chancellor …", "the office of Sir …". */
  private boolean isTitle(Word word) {
    return TITLE_STARTS.contains(word.lower()) || (word.isCapitalised() && lists.singular().contains(word.lower()));
  }

  /** Whether the office at a word is followed by another's name, so that it is the title of that one. */
  boolean isTitleOfAnother(Words words, @Nullable LocalDate day) {
    for (int i = 0; i + 1 < words.size(); i++) {
      Word next = words.at(i + 1);
      if (lists.singular().contains(words.at(i).lower())
          && next.isCapitalised()
          && !TITLE_TAILS.contains(next.lower())
          && !lists.all().contains(next.lower())) {
        Owner owner = owners.at(words, i + 1, day);
        if (owner == null || owner.person()) {
          return true;
        }
      }
    }
    return false;
  }
}
