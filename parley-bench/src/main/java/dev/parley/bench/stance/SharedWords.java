package dev.parley.bench.stance;

import dev.parley.dossier.Dossier;
import dev.parley.model.Stance;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer that takes no model: who says two of the words of a proposition, the first five letters of each, supports it,
 * which is what most do. Immutable.
 */
final class SharedWords {
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final int STEM = 5;
  private static final int ENOUGH = 2;

  private final Map<String, Set<String>> propositions = new LinkedHashMap<>();

  SharedWords(Dossier dossier) {
    dossier.issues().forEach(issue -> issue.options()
        .forEach(option -> propositions.put(issue.id() + '/' + option.id(), stems(option.proposition()))));
  }

  /** All options, as {@code issue/option}. */
  Set<String> options() {
    return propositions.keySet();
  }

  /** The answers for a statement with this content, by pair. */
  Map<String, Stance> answers(String content) {
    Set<String> said = stems(content);
    Map<String, Stance> answers = new HashMap<>();
    propositions.forEach((option, stems) -> {
      if (stems.stream().filter(said::contains).count() >= ENOUGH) {
        answers.put(ReadStatement.key(option, ReadStatement.SPEAKER), Stance.SUPPORTS);
      }
    });
    return answers;
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      String word = words.group();
      stems.add(word.substring(0, Math.min(STEM, word.length())));
    }
    return stems;
  }
}
