package dev.parley.dossier.coding;

import dev.parley.dossier.coding.OfficePhrase.Found;
import dev.parley.dossier.coding.Words.Word;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the words with which a document introduces a person that the dossier does not know: "Estonian Defence
 * Minister Hanno Pevkur", "Guo Jiakun, a spokesman for the foreign ministry in Beijing". Immutable.
 */
final class Introductions {
  /** How far to look, in UTF-16 units; an introduction is shorter. */
  private static final int WINDOW = 160;

  /** So many commas may part an office from its country or body. */
  private static final int PIECES = 3;

  private static final Set<String> CHAIRS =
      Set.of("chair", "chairman", "chairwoman", "chairperson", "head", "director");

  private static final Pattern ASIDE = Pattern.compile("\\s*\\([^()]{2,50}\\)");

  /** Whoever is introduced at all is so at one of the first places; a long text must not take its length squared. */
  private static final int PLACES = 40;

  private static final Set<String> INSIDE_TITLES = Set.of("of", "for", "the");

  private final OfficePhrase offices;

  Introductions(OfficePhrase offices) {
    this.offices = offices;
  }

  /** What the first places say at which the full name stands. */
  Found of(String name, String body, @Nullable LocalDate day) {
    Set<String> parties = new TreeSet<>();
    boolean doubt = false;
    int places = 0;
    for (int at = body.indexOf(name); at >= 0 && places++ < PLACES; at = body.indexOf(name, at + name.length())) {
      String left = body.substring(Math.max(0, at - WINDOW), at);
      int end = at + name.length();
      String right = body.substring(end, Math.min(body.length(), end + WINDOW));
      for (Found found : new Found[] {title(left, day), office(left, right, day), apposition(right, day)}) {
        parties.addAll(found.parties());
        doubt |= found.doubt();
      }
    }
    return new Found(parties, doubt);
  }

  /** The words before the name, as far back as a title can reach. */
  private Found title(String left, @Nullable LocalDate day) {
    Words words = Words.of(left);
    int start = words.size();
    while (start > 0 && words.size() - start < 8 && belongsToTitle(words.at(start - 1))) {
      start--;
    }
    return offices.readOfOne(new Words(words.list().subList(start, words.size())), day);
  }

  /** "Moscow's envoy in Warsaw, Reza Amiri, said": an office between marks, then the name between marks. */
  private Found office(String left, String right, @Nullable LocalDate day) {
    if (!left.endsWith(", ") || !right.startsWith(",")) {
      return Found.NOTHING;
    }
    Words words = Words.of(left.substring(0, left.length() - 2));
    int start = words.size();
    while (start > 0 && words.at(start - 1).isWord() && !isVerb(words.at(start - 1))) {
      start--;
    }
    return offices.readOfOne(new Words(words.list().subList(start, words.size())), day);
  }

  /** A lower-case word is part of a title when it says which office; a verb ends the title. */
  private static boolean belongsToTitle(Word word) {
    return word.isWord() && (word.isCapitalised() || INSIDE_TITLES.contains(word.lower()) || isLowerTitle(word));
  }

  private static boolean isLowerTitle(Word word) {
    return Set.of(
            "prime", "foreign", "defence", "defense", "interior", "deputy", "vice", "special", "chief", "minister",
            "president", "spokesman", "spokeswoman", "spokesperson", "ambassador", "envoy", "secretary", "chancellor",
            "premier", "leader", "counterpart", "former", "acting", "outgoing", "opposition", "senior", "national",
            "security", "adviser", "advisor", "official", "diplomat", "negotiator")
        .contains(word.lower());
  }

  /** What stands between the comma after the name, or after its country in parentheses, and the next mark. */
  private Found apposition(String after, @Nullable LocalDate day) {
    Matcher aside = ASIDE.matcher(after);
    String right = aside.lookingAt() ? after.substring(aside.end()) : after;
    if (!right.startsWith(",")) {
      return Found.NOTHING;
    }
    Words words = Words.of(right.substring(1));
    int end = phraseEnd(words, 0);
    Words phrase = new Words(words.list().subList(0, end));
    if (offices.isTitleOfAnother(phrase, day)) {
      return Found.NOTHING;
    }
    Found next = ofNext(words, end, day);
    return next.equals(Found.NOTHING) ? offices.readOfOne(phrase, day) : next;
  }

  /** "Ann Lee, Minister of Works and Roads, Fredonia, said", "Ann Lee, Chair, Lake Board, said". */
  private Found ofNext(Words words, int first, @Nullable LocalDate day) {
    int end = throughAnd(words, first);
    for (int piece = 0; piece < PIECES && end + 1 < words.size() && words.at(end).text().equals(","); piece++) {
      int next = throughAnd(words, phraseEnd(words, end + 1));
      String party = offices.named(words, end + 1, next, day);
      if (party != null) {
        Words phrase = new Words(words.list().subList(0, first));
        boolean chair = first > 0 && CHAIRS.contains(words.at(first - 1).lower());
        return chair || offices.isOffice(phrase) ? new Found(Set.of(party), false) : Found.NOTHING;
      }
      end = next;
    }
    return Found.NOTHING;
  }

  /** "Works and Roads", "Antigua and Barbuda" go on after the "and". */
  private static int throughAnd(Words words, int from) {
    int end = from;
    while (end + 1 < words.size() && words.at(end).lower().equals("and") && words.at(end + 1).isCapitalised()) {
      end = phraseEnd(words, end + 1);
    }
    return end;
  }

  private static int phraseEnd(Words words, int from) {
    int end = from;
    while (end < words.size() && words.at(end).isWord() && !isVerb(words.at(end))) {
      end++;
    }
    return end;
  }

  private static boolean isVerb(Word word) {
    return Set.of("said", "says", "told", "who", "which", "that", "added", "has", "had", "was", "is", "and", "while", "met",
            "with", "after", "by", "from", "against", "called")
        .contains(word.lower());
  }
}
