package dev.parley.dossier.echoes;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text that bear content, with their places and the quotation marks around them. Immutable.
 *
 * @param text what they are of
 * @param words in its order
 */
record Tokens(String text, List<Token> words) {
  private static final Pattern PART =
      Pattern.compile("[“”\"„«»]|[.!?;:…](?=\\s|$)|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’-][\\p{L}\\p{N}]+)*");

  private static final Set<String> MARKS = Set.of("“", "”", "\"", "„", "«", "»");

  /** Words of the closed classes, and verbs that only help. */
  private static final Set<String> EMPTY = Set.of((
      "a about above after again against all also although always am among an and another any anyone anything are around as "
          + "at away back be because been before being below between both but by can cannot could did do does doing done "
          + "down during each either else enough even ever every everyone everything few for from further get gets getting "
          + "give given go goes going got had has have having he her here hers him himself his how however i if in into is "
          + "it it's its itself just let like made make makes making many may me might mine more most much must my myself "
          + "neither never no nobody none nor not nothing now of off on once one only onto or other others our ours out "
          + "over own per put rather really said same say says shall she should since so some someone something still such "
          + "take taken than that that's the their theirs them themselves then there there's therefore these they this "
          + "those though through thus to today together tomorrow too toward towards two under until up upon us very want "
          + "wants was way we well were what when where whether which while who whom whose why will with within without "
          + "would yes yesterday yet you your don't doesn't didn't isn't aren't wasn't weren't won't can't couldn't "
          + "wouldn't shouldn't we're we've we'll i'm i've i'll they're you're he's she's")
      .split(" "));

  /**
   * A word.
   *
   * @param form in lower case, without accents
   * @param start its first UTF-16 unit
   * @param end the unit after its last
   * @param sentence the number of its sentence
   * @param quotation the number of the quotation that it stands in, or 0
   * @param named whether it begins with a capital
   */
  record Token(String form, int start, int end, int sentence, int quotation, boolean named) {}

  static Tokens of(String text) {
    List<Token> words = new ArrayList<>();
    int sentence = 0;
    int quotations = 0;
    boolean inside = false;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      String found = part.group();
      if (MARKS.contains(found)) {
        inside = found.equals("“") || found.equals("„") || found.equals("«") || (found.equals("\"") && !inside);
        quotations += inside ? 1 : 0;
      } else if (!Character.isLetterOrDigit(found.codePointAt(0))) {
        sentence++;
      } else {
        String form = form(found);
        if (!EMPTY.contains(form)) {
          words.add(new Token(
              form, part.start(), part.end(), sentence, inside ? quotations : 0, Character.isUpperCase(found.codePointAt(0))));
        }
      }
    }
    return new Tokens(text, List.copyOf(words));
  }

  private static String form(String word) {
    String plain = word.replace('’', '\'').toLowerCase(Locale.ROOT);
    if (plain.endsWith("'s")) {
      plain = plain.substring(0, plain.length() - 2);
    }
    return plain.chars().allMatch(c -> c < 128)
        ? plain
        : Normalizer.normalize(plain, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
  }

  int size() {
    return words.size();
  }

  /** Whether so many words from there on stand in one sentence. */
  boolean isTogether(int from, int count) {
    return from + count <= words.size() && words.get(from).sentence() == words.get(from + count - 1).sentence();
  }

  /** The text from one word to another. */
  String between(int first, int last) {
    return text.substring(words.get(first).start(), words.get(last).end());
  }
}
