package dev.parley.dossier.utterances;

import java.util.List;
import java.util.Map;

/**
 * Cuts a word down to what stays the same in another tense, number or spelling. It cuts less than Porter's stemmer:
 * "policy" and "police" must not meet.
 */
final class Stem {
  private static final int SHORTEST = 3;

  /** Forms that no rule finds, and numbers in words. */
  private static final Map<String, String> FORMS = Map.ofEntries(
      Map.entry("said", "say"), Map.entry("says", "say"), Map.entry("told", "tell"), Map.entry("went", "go"),
      Map.entry("gone", "go"), Map.entry("goes", "go"), Map.entry("going", "go"), Map.entry("gonna", "go"),
      Map.entry("took", "take"), Map.entry("taken", "take"), Map.entry("gave", "give"), Map.entry("given", "give"),
      Map.entry("made", "make"), Map.entry("came", "come"), Map.entry("got", "get"), Map.entry("gotten", "get"),
      Map.entry("saw", "see"), Map.entry("seen", "see"), Map.entry("knew", "know"), Map.entry("known", "know"),
      Map.entry("thought", "think"), Map.entry("brought", "bring"), Map.entry("bought", "buy"),
      Map.entry("sent", "send"), Map.entry("spent", "spend"), Map.entry("lost", "lose"), Map.entry("won", "win"),
      Map.entry("left", "leave"), Map.entry("kept", "keep"), Map.entry("held", "hold"), Map.entry("met", "meet"),
      Map.entry("began", "begin"), Map.entry("begun", "begin"), Map.entry("broke", "break"),
      Map.entry("broken", "break"), Map.entry("paid", "pay"), Map.entry("built", "build"), Map.entry("became", "become"),
      Map.entry("spoke", "speak"), Map.entry("spoken", "speak"), Map.entry("fought", "fight"),
      Map.entry("men", "man"), Map.entry("women", "woman"), Map.entry("children", "child"),
      Map.entry("is", "be"), Map.entry("are", "be"), Map.entry("was", "be"), Map.entry("were", "be"),
      Map.entry("been", "be"), Map.entry("am", "be"), Map.entry("has", "have"), Map.entry("had", "have"),
      Map.entry("does", "do"), Map.entry("did", "do"), Map.entry("done", "do"), Map.entry("would", "will"),
      Map.entry("could", "can"), Map.entry("might", "may"), Map.entry("percent", "%"), Map.entry("pct", "%"),
      Map.entry("one", "1"), Map.entry("two", "2"), Map.entry("three", "3"), Map.entry("four", "4"),
      Map.entry("five", "5"), Map.entry("six", "6"), Map.entry("seven", "7"), Map.entry("eight", "8"),
      Map.entry("nine", "9"), Map.entry("ten", "10"), Map.entry("eleven", "11"), Map.entry("twelve", "12"));

  /** British endings of verbs and of what is made from them. */
  private static final List<String> VERBS = List.of("isation", "iser", "ise", "is");

  private Stem() {}

  /** The stem of a word in lower case. */
  static String of(String word) {
    String form = FORMS.get(word);
    if (form != null) {
      return form;
    }
    String stem = word;
    if (stem.length() > SHORTEST && stem.endsWith("ies")) {
      stem = stem.substring(0, stem.length() - 3) + "y";
    } else if (stem.length() > SHORTEST && stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us")
        && !stem.endsWith("is")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    if (stem.length() > 5 && stem.endsWith("ing")) {
      stem = undoubled(stem.substring(0, stem.length() - 3));
    } else if (stem.length() > 4 && stem.endsWith("ied")) {
      stem = stem.substring(0, stem.length() - 3) + "y";
    } else if (stem.length() > 4 && stem.endsWith("ed")) {
      stem = undoubled(stem.substring(0, stem.length() - 2));
    }
    if (stem.length() > 6 && stem.endsWith("ly")) {
      stem = stem.substring(0, stem.length() - 2);
    }
    return spelling(stem);
  }

  private static String undoubled(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last > 2 && stem.charAt(last) == stem.charAt(last - 1) && "aeiouls".indexOf(stem.charAt(last)) < 0;
    return doubled ? stem.substring(0, last) : stem;
  }

  /** British spellings meet the American ones, and a mute e at the end is dropped. */
  private static String spelling(String word) {
    String stem = word;
    if (stem.length() > 5) {
      stem = ending(stem, 0, "our", "or");
      for (String verb : VERBS) {
        stem = ending(stem, 3, verb, "iz" + verb.substring(2));
      }
      stem = ending(ending(stem, 3, "yse", "yz"), 3, "ys", "yz");
      stem = ending(ending(stem, 0, "ence", "ens"), 0, "ense", "ens");
      stem = ending(ending(stem, 0, "bre", "ber"), 0, "tre", "ter");
      int last = stem.length() - 3;
      if (last >= 0 && stem.endsWith("ll") && "aeiou".indexOf(stem.charAt(last)) >= 0) {
        stem = stem.substring(0, stem.length() - 1);
      }
      stem = stem.replace("programme", "program");
    }
    return stem.length() > SHORTEST && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
  }

  /**
   * The word with another ending, if it has this one with so many letters before it. Regular expressions are too slow
   * here.
   */
  private static String ending(String word, int before, String old, String other) {
    int kept = word.length() - old.length();
    return kept >= before && word.endsWith(old) ? word.substring(0, kept) + other : word;
  }
}
