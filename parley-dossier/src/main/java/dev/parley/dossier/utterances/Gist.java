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

/**
 * The words of a content as they are compared: without marks and brackets, in stems. Immutable.
 *
 * @param stems in the order of the text
 * @param quoted which of them stand in quotation marks
 * @param distinct each stem once, in the order of the text
 * @param names the stems of words in capitals that do not begin a sentence
 * @param numbers the stems with a digit
 * @param negations how many words of denial there are
 */
record Gist(
    List<String> stems, BitSet quoted, Set<String> distinct, Set<String> names, Set<String> numbers, int negations) {
  private static final Pattern WORD = Pattern.compile(
      "''|[\"“”„«»‘]|(?<=\\W|^)'(?=\\w)|(?<=\\W)'(?=\\W|$)|\\p{L}[\\p{L}\\p{M}]*|\\p{N}+(?:[.,]\\p{N}+)*|%|[.?!:]");

  private static final Set<String> OPENING = Set.of("“", "„", "«", "‘");
  private static final Set<String> CLOSING = Set.of("”", "»");
  private static final Set<String> MARKS = Set.of("“", "„", "«", "‘", "”", "»", "\"", "''", "'");
  private static final Set<String> STOPS = Set.of(".", "?", "!", ":");

  private static final Set<String> DENIALS = Set.of("not", "never", "no", "nobody", "nothing", "neither", "nor", "without");

  /** What a speaker says of "my" and "I" a report says of "his" and "he". */
  private static final Set<String> PERSONS = Set.of(
      "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "he", "him", "his", "himself", "she", "her", "hers",
      "herself", "they", "them", "their", "theirs", "you", "your", "it", "its", "this", "that", "these", "those", "who",
      "which", "what", "whom", "s", "re", "ve", "ll", "d", "m");

  /** More capitals than this share of the words are those of a headline. */
  private static final double HEADLINE = 0.6;

  /** @param direct whether all of it are the speaker's own words, though no marks say so */
  static Gist of(String content, boolean direct) {
    String plain = Normalizer.normalize(content, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replace('’', '\'')
        // "[he] agree[s]" is "he agrees"
        .replaceAll("[\\[\\]]", "")
        .replaceAll("(?i)\\bcan't\\b|\\bcannot\\b", "can not")
        .replaceAll("(?i)\\bwon't\\b", "will not")
        .replaceAll("(?i)n't\\b", " not");
    List<String> stems = new ArrayList<>();
    BitSet quoted = new BitSet();
    Set<String> names = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    int negations = 0;
    int capitals = 0;
    boolean inside = direct;
    boolean first = true;
    Matcher matcher = WORD.matcher(plain);
    while (matcher.find()) {
      String shown = matcher.group();
      if (MARKS.contains(shown)) {
        inside = direct || OPENING.contains(shown) || (!CLOSING.contains(shown) && !inside);
        continue;
      }
      if (STOPS.contains(shown)) {
        first = true;
        continue;
      }
      String word = shown.toLowerCase(Locale.ROOT).replace(",", "");
      if (!PERSONS.contains(word)) {
        String stem = Stem.of(word);
        boolean capital = Character.isUpperCase(shown.charAt(0));
        capitals += capital ? 1 : 0;
        if (capital && !first) {
          names.add(stem);
        }
        if (Character.isDigit(stem.charAt(0))) {
          numbers.add(stem);
        }
        negations += DENIALS.contains(word) ? 1 : 0;
        quoted.set(stems.size(), inside);
        stems.add(stem);
      }
      first = false;
    }
    if (capitals > HEADLINE * stems.size()) {
      names.clear();
    }
    return new Gist(
        List.copyOf(stems), quoted, Collections.unmodifiableSet(new LinkedHashSet<>(stems)), Set.copyOf(names),
        Set.copyOf(numbers), negations);
  }

  /** The weights of all stems, each once. */
  double mass(ToDoubleFunction<String> weights) {
    double sum = 0;
    for (String stem : distinct) {
      sum += weights.applyAsDouble(stem);
    }
    return sum;
  }

  /** What the two share. */
  double shared(Gist other, ToDoubleFunction<String> weights) {
    double sum = 0;
    for (String stem : distinct) {
      sum += other.distinct.contains(stem) ? weights.applyAsDouble(stem) : 0;
    }
    return sum;
  }

  /** What they share of names. */
  double sharedNames(Gist other, ToDoubleFunction<String> weights) {
    double sum = 0;
    for (String stem : distinct) {
      boolean name = names.contains(stem) || other.names.contains(stem);
      sum += name && other.distinct.contains(stem) ? weights.applyAsDouble(stem) : 0;
    }
    return sum;
  }

  /** What the words in quotation marks weigh, each time one occurs. */
  double quotedMass(ToDoubleFunction<String> weights) {
    return quoted.stream().mapToDouble(i -> weights.applyAsDouble(stems.get(i))).sum();
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

  /** Neighbouring stems that both have, as a share of those of the shorter one. */
  double neighbours(Gist other) {
    Set<String> mine = pairs();
    Set<String> theirs = other.pairs();
    int least = Math.min(mine.size(), theirs.size());
    mine.retainAll(theirs);
    return least == 0 ? 0 : (double) mine.size() / least;
  }

  private Set<String> pairs() {
    Set<String> pairs = new HashSet<>();
    for (int i = 1; i < stems.size(); i++) {
      pairs.add(stems.get(i - 1) + ' ' + stems.get(i));
    }
    return pairs;
  }
}
