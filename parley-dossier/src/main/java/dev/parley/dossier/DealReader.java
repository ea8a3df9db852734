package dev.parley.dossier;

import dev.parley.dossier.DealTerms.Judged;
import dev.parley.dossier.files.Faults;
import dev.parley.dossier.files.Fields;
import dev.parley.dossier.files.Nearest;
import dev.parley.model.Issue;
import dev.parley.model.Stance;
import dev.parley.model.Strength;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code deal:} of a dossier file. Not thread-safe; lives for one reading. */
final class DealReader {
  /** A party cannot be made to stand under a condition that nobody can check. */
  private static final Stance[] STANCES = {Stance.SUPPORTS, Stance.OPPOSES, Stance.NEUTRAL, Stance.UNKNOWN};

  private final List<String> options;
  private final Claims claims;
  private final Faults faults;

  /** For a file with these issues. */
  DealReader(List<Issue> issues, Claims claims, Faults faults) {
    this.options = issues.stream()
        .flatMap(issue -> issue.options().stream().map(option -> issue.id() + "/" + option.id())).toList();
    this.claims = claims;
    this.faults = faults;
  }

  /** The terms; {@link DealTerms#NONE} for null. */
  DealTerms read(@Nullable Node node) {
    Fields fields = node == null ? null : Fields.of(
        node, "the deal", List.of("at-war", "proposal", "in-force", "one-is-enough", "preferences"), faults);
    if (fields == null) {
      return DealTerms.NONE;
    }
    List<Fields.Line> atWar = fields.texts("at-war");
    atWar.forEach(one -> claims.mention(one.text(), one.line(), "at-war of the deal", false));
    List<Judged> preferences = new ArrayList<>();
    Set<String> judged = new HashSet<>();
    for (Node one : fields.list("preferences")) {
      Judged preference = judged(one, judged);
      if (preference != null) {
        preferences.add(preference);
      }
    }
    return new DealTerms(
        atWar.stream().map(Fields.Line::text).distinct().toList(),
        known(fields, "proposal"), known(fields, "in-force"), known(fields, "one-is-enough"), preferences);
  }

  private List<String> known(Fields fields, String key) {
    List<Fields.Line> named = fields.texts(key);
    named.forEach(one -> check(one.text(), one.line(), "The " + key + " of the deal", options));
    return named.stream().map(Fields.Line::text).distinct().toList();
  }

  private void check(String option, int line, String what, List<String> known) {
    if (!known.contains(option)) {
      faults.add(line, what + " names " + option + ", which is no option of this dossier.",
          Nearest.advice(option, known, "Maybe write it as issue/option."));
    }
  }

  private @Nullable Judged judged(Node node, Set<String> judged) {
    Fields fields = Fields.of(
        node, "a preference of the deal", List.of("party", "about", "stance", "strength", "by", "reason"), faults);
    if (fields == null) {
      return null;
    }
    String party = fields.required("party");
    String about = fields.required("about");
    if (!party.isEmpty()) {
      claims.mention(party, fields.line("party"), "preference of the deal", true);
    }
    if (!about.isEmpty()) {
      List<String> known = new ArrayList<>(options);
      known.addAll(List.of(DealTerms.PACKAGE, DealTerms.CEASEFIRE));
      check(about, fields.line("about"), "A preference of the deal", known);
    }
    if (!judged.add(party + " " + about)) {
      faults.add(fields.line(), "The deal has two preferences of " + party + " about " + about + ".",
          "Maybe keep the newer one.");
    }
    Stance stance = fields.required("stance").isEmpty() ? null : fields.constant("stance", STANCES);
    Strength strength = fields.constant("strength", Strength.values());
    boolean firm = stance == Stance.SUPPORTS || stance == Stance.OPPOSES;
    String which = "The preference of " + party + " about " + about;
    if (firm && fields.node("strength") == null) {
      faults.add(fields.line(), which + " does not say how firm it is.",
          "Maybe add strength: red-line, demand, preference or aspiration.");
    } else if (!firm && strength != null) {
      faults.add(fields.line("strength"), which + " has a strength, but no side.", "Maybe leave strength out.");
    }
    String by = fields.required("by");
    String reason = fields.required("reason");
    return stance == null || firm != (strength != null) ? null : new Judged(party, about, stance, strength, by, reason);
  }
}
