package dev.parley.dossier;

import dev.parley.dossier.files.Faults;
import dev.parley.dossier.files.Fields;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The propositions of one file. A proposition is all that the coding of statements knows of an option, so one that says
 * nothing, or the same as another, is refused. Not thread-safe; lives for one reading.
 */
final class Propositions {
  /** What people leave where they mean to write something later. */
  private static final Pattern PLACEHOLDER = Pattern.compile(
      "\\.{3}|…|\\?{2,}|_{2,}|<[^>]*>|\\{[^}]*\\}|\\[[^\\]]*\\]|\\b(?:todo|tbd|tbc|fixme|xxx+)\\b",
      Pattern.CASE_INSENSITIVE);

  private final Faults faults;
  private final Map<String, Integer> lines = new HashMap<>();

  Propositions(Faults faults) {
    this.faults = faults;
  }

  /**
   * The proposition of an option, checked; empty when it is absent.
   *
   * @param name of the option, for messages: "option (foreign-troops/forward)"
   */
  String proposition(Fields option, String name) {
    String proposition = option.required("proposition");
    if (!proposition.isEmpty()) {
      check(proposition, option.line("proposition"), name);
    }
    return proposition;
  }

  private void check(String proposition, int line, String name) {
    Matcher placeholder = PLACEHOLDER.matcher(proposition);
    String which = "The proposition \"" + proposition + "\" of the " + name;
    if (placeholder.find()) {
      faults.add(line, which + " has a placeholder (" + placeholder.group() + ").",
          "Maybe write it out as one plain sentence.");
    } else if (proposition.endsWith("?")) {
      faults.add(line, which + " is a question.",
          "Maybe write the answer as a sentence; the question belongs to the issue.");
    } else if (!proposition.contains(" ")) {
      faults.add(line, which + " is one word, not a sentence.",
          "Maybe write what would be so, such as Foreign troops are deployed near the front.");
    } else {
      Integer first = lines.putIfAbsent(key(proposition), line);
      if (first != null) {
        faults.add(line, which + " stands already on line " + first + ".",
            "Maybe the two options are one, or one of them has the other's sentence.");
      }
    }
  }

  private static String key(String proposition) {
    return proposition.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceFirst("\\.$", "");
  }
}
