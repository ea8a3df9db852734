package dev.parley.dossier.utterances;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a content as they are compared: without marks and brackets, in stems. Immutable.
 *
 * @param stems in the order of the text
 * @param quoted which of them stand in quotation marks
 * @param distinct each stem once, in the order of the text
 * @param numbers the stems with a digit
 * @param negations how many words of denial there are
 */
record Gist(List<String> stems, BitSet quoted, Set<String> distinct, Set<String> numbers, int negations) {
  private static final Pattern WORD = Pattern.compile(
      "''|[\"“”„«»‘]|(?<=\\W|^)'(?=\\w)|(?<=\\W)'(?=\\W|$)|\\p{L}[\\p{L}\\p{M}]*|\\p{N}+(?:[.,]\\p{N}+)*|%");

  private static final Set<String> OPENING = Set.of("“", "„", "«", "‘");
  private static final Set<String> CLOSING = Set.of("”", "»");
  private static final Set<String> MARKS = Set.of("“", "„", "«", "‘", "”", "»", "\"", "''", "'");

  private static final Set<String> DENIALS = Set.of("not", "never", "no", "nobody", "nothing", "neither", "nor", "without");

  /** What a speaker says of "my" and "I" a report says of "his" and "he". */
  private static final Set<String> PERSONS = Set.of(
      "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "he", "him", "his", "himself", "she", "her", "hers",
      "herself", "they", "them", "their", "theirs", "you", "your", "it", "its", "this", "that", "these", "those", "who",
      "which", "what", "whom", "s", "re", "ve", "ll", "d", "m");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
  private static final Pattern CANNOT = Pattern.compile("(?i)\\bcan't\\b|\\bcannot\\b");
  private static final Pattern WONT = Pattern.compile("(?i)\\bwon't\\b");
  private static final Pattern NOT = Pattern.compile("(?i)n't\\b");

  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

  /** The stems of words that any cue may have. */
  private static final Set<String> AUXILIARIES = Set.of("to", "be", "that", "have", "the", "of", "will");

  /** @param direct whether all of it are the speaker's own words, though no marks say so */
  static Gist of(String content, boolean direct) {
    String plain = ACCENTS.matcher(Normalizer.normalize(content, Normalizer.Form.NFKD)).replaceAll("");
    // "[he] agree[s]" is "he agrees"
    plain = plain.replace('’', '\'').replace("[", "").replace("]", "");
    plain = CANNOT.matcher(plain).replaceAll("can not");
    plain = NOT.matcher(WONT.matcher(plain).replaceAll("will not")).replaceAll(" not");
    List<String> stems = new ArrayList<>();
    BitSet quoted = new BitSet();
    Set<String> numbers = new HashSet<>();
    int negations = 0;
    boolean inside = direct;
    Matcher matcher = WORD.matcher(plain);
    while (matcher.find()) {
      String shown = matcher.group();
      if (MARKS.contains(shown)) {
        inside = direct || OPENING.contains(shown) || (!CLOSING.contains(shown) && !inside);
        continue;
      }
      String word = shown.toLowerCase(Locale.ROOT).replace(",", "");
      if (!PERSONS.contains(word)) {
        String stem = Stem.of(word);
        if (Character.isDigit(stem.charAt(0))) {
          numbers.add(stem);
        }
        negations += DENIALS.contains(word) ? 1 : 0;
        quoted.set(stems.size(), inside);
        stems.add(stem);
      }
    }
    return new Gist(
        List.copyOf(stems), quoted, Collections.unmodifiableSet(new LinkedHashSet<>(stems)), Set.copyOf(numbers), negations);
  }

  /** The weights of all stems, each once. */
  double mass(ToDoubleFunction<String> weights) {
    double sum = 0;
    for (String stem : distinct) {
      sum += weights.applyAsDouble(stem);
    }
    return sum;
  }

  /** Whether the weights of all stems, each once, are no more than a limit. */
  boolean weighsNoMoreThan(double limit, ToDoubleFunction<String> weights) {
    double sum = 0;
    for (String stem : distinct) {
      sum += weights.applyAsDouble(stem);
      if (sum > limit) {
        return false;
      }
    }
    return true;
  }

  /** What the two share. */
  double shared(Gist other, ToDoubleFunction<String> weights) {
    double sum = 0;
    for (String stem : distinct) {
      sum += other.distinct.contains(stem) ? weights.applyAsDouble(stem) : 0;
    }
    return sum;
  }

  /** What the words in quotation marks weigh, each time one occurs. */
  double quotedMass(ToDoubleFunction<String> weights) {
    return quoted.stream().mapToDouble(i -> weights.applyAsDouble(stems.get(i))).sum();
  }

  /** The weights of all stems, each time one occurs: no run weighs more. */
  double occurring(ToDoubleFunction<String> weights) {
    double sum = 0;
    for (String stem : stems) {
      sum += weights.applyAsDouble(stem);
    }
    return sum;
  }

  /** The heaviest run of words that stands in both: how much it weighs, each time a word occurs. */
  double run(Gist other, ToDoubleFunction<String> weights) {
    return run(other, false, weights);
  }

  /** The same, of words that both have in quotation marks. */
  double quotedRun(Gist other, ToDoubleFunction<String> weights) {
    return quoted.isEmpty() || other.quoted.isEmpty() ? 0 : run(other, true, weights);
  }

  private double run(Gist other, boolean marked, ToDoubleFunction<String> weights) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < other.stems.size(); i++) {
      if (!marked || other.quoted.get(i)) {
        places.computeIfAbsent(other.stems.get(i), stem -> new ArrayList<>()).add(i);
      }
    }
    double best = 0;
    Map<Integer, Double> before = Map.of();
    for (int i = 0; i < stems.size(); i++) {
      String stem = stems.get(i);
      Map<Integer, Double> now = new HashMap<>();
      List<Integer> same = marked && !quoted.get(i) ? List.of() : places.getOrDefault(stem, List.of());
      if (!same.isEmpty()) {
        double weight = weights.applyAsDouble(stem);
        for (int place : same) {
          double run = before.getOrDefault(place - 1, 0.0) + weight;
          now.put(place, run);
          best = Math.max(best, run);
        }
      }
      before = now;
    }
    return best;
  }

  /** Whether two cues have a word in common that tells something: "called for" and "calls for". */
  static boolean sameCue(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !Collections.disjoint(cue(one), cue(other));
  }

  private static Set<String> cue(String words) {
    Set<String> stems = new HashSet<>();
    Matcher matcher = LETTERS.matcher(words.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      stems.add(Stem.of(matcher.group()));
    }
    stems.removeAll(AUXILIARIES);
    return stems;
  }
}
