package dev.parley.exchange;

import dev.parley.accord.Condition;
import dev.parley.accord.Conflict;
import dev.parley.accord.PreferenceStatement;
import dev.parley.accord.Preferences;
import dev.parley.dossier.files.Faults;
import dev.parley.dossier.files.Fields;
import dev.parley.dossier.files.YamlNodes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads what one decision maker prefers: {@code preferences}, {@code ranking} or {@code weights}. */
final class YamlPreferences {
  private static final List<String> FORMS = List.of("preferences", "ranking", "weights");

  private final Fields owner;
  private final Conditions conditions;
  private final Faults faults;

  YamlPreferences(Fields owner, Conditions conditions, Faults faults) {
    this.owner = owner;
    this.conditions = conditions;
    this.faults = faults;
  }

  /** The line on which the preferences begin. */
  int line() {
    return FORMS.stream().filter(form -> owner.node(form) != null).findFirst().map(owner::line).orElse(owner.line());
  }

  /** The preferences, or null where they have a fault, or are a ranking and there is no conflict to count states in. */
  @Nullable Preferences read(@Nullable Conflict conflict) {
    List<String> given = FORMS.stream().filter(form -> owner.node(form) != null).toList();
    if (given.isEmpty()) {
      faults.add(owner.line(), "There is nothing of what is preferred in " + owner.what() + ".",
          "Maybe add preferences: with what comes first, or preferences: unknown.");
      return null;
    }
    if (given.size() > 1) {
      faults.add(owner.line(given.get(1)), "There are " + String.join(" and ", given) + " in " + owner.what() + ".",
          "Maybe keep one of them.");
      return null;
    }
    return switch (given.getFirst()) {
      case "preferences" -> statements();
      case "weights" -> weights();
      default -> conflict == null ? null : ranking(conflict);
    };
  }

  private Preferences statements() {
    if (owner.node("preferences") instanceof ScalarNode scalar && scalar.getValue().equals("unknown")) {
      return Preferences.unknown();
    }
    List<PreferenceStatement> statements = new ArrayList<>();
    for (Node node : owner.list("preferences")) {
      PreferenceStatement statement = node instanceof ScalarNode scalar ? plain(scalar) : withWords(node);
      if (statement != null) {
        statements.add(statement);
      }
    }
    return Preferences.byStatements(statements);
  }

  private @Nullable PreferenceStatement plain(ScalarNode node) {
    Condition condition = conditions.read(node.getValue(), YamlNodes.line(node));
    return condition == null ? null : new PreferenceStatement(node.getValue().strip(), condition);
  }

  private @Nullable PreferenceStatement withWords(Node node) {
    Fields fields = Fields.of(node, "a preference of " + owner.what(), List.of("prefers", "words", "confidence"), faults);
    if (fields == null) {
      return null;
    }
    String text = fields.required("prefers");
    String words = fields.text("words");
    Double confidence = fields.number("confidence");
    if (confidence != null && (confidence < 0.5 || confidence > 1)) {
      faults.add(fields.line("confidence"), "The confidence " + confidence + " is not between 0.5 and 1.",
          "Maybe state the opposite, where the opposite is the likelier.");
      return null;
    }
    Condition condition = text.isEmpty() ? null : conditions.read(text, fields.line("prefers"));
    return condition == null ? null
        : new PreferenceStatement(words == null ? text : words, condition, confidence == null ? 1 : confidence);
  }

  private Preferences weights() {
    List<Preferences.Weight> weights = new ArrayList<>();
    for (Node node : owner.list("weights")) {
      Fields fields = Fields.of(node, "a weight of " + owner.what(), List.of("when", "worth"), faults);
      if (fields != null) {
        String when = fields.required("when");
        Condition condition = when.isEmpty() ? null : conditions.read(when, fields.line("when"));
        if (fields.node("worth") == null) {
          faults.add(fields.line(), "There is no worth in " + fields.what() + ".", "Maybe add worth: and a number.");
        }
        Double worth = fields.anyNumber("worth");
        if (condition != null && worth != null) {
          weights.add(new Preferences.Weight(condition, worth));
        }
      }
    }
    return Preferences.byWeights(weights);
  }

  private @Nullable Preferences ranking(Conflict conflict) {
    List<List<Long>> groups = new ArrayList<>();
    boolean sound = true;
    for (Node node : owner.list("ranking")) {
      List<Node> tied = node instanceof SequenceNode several ? several.getValue() : List.of(node);
      List<Long> group = new ArrayList<>();
      for (Node one : tied) {
        Long number = number(one, conflict);
        sound &= number != null;
        if (number != null) {
          group.add(number);
        }
      }
      groups.add(group);
    }
    return sound ? new Preferences.ByRanking(groups) : null;
  }

  /** The number of a state that is written as its number or as its letters. */
  private @Nullable Long number(Node node, Conflict conflict) {
    String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (text.matches("[0-9]{1,18}")) {
      return Long.parseLong(text);
    }
    int options = conflict.options().size();
    if (text.length() == options && text.matches("[YN]+")) {
      long state = 0;
      for (int i = 0; i < options; i++) {
        state |= text.charAt(i) == 'Y' ? 1L << i : 0;
      }
      if (conflict.states().contains(state)) {
        return conflict.states().number(state);
      }
      faults.add(YamlNodes.line(node), "The ranking of " + owner.what() + " names the infeasible state " + text + ".",
          "Maybe leave it out.");
      return null;
    }
    faults.add(YamlNodes.line(node),
        "The ranking of " + owner.what() + " has " + (text.isEmpty() ? Fields.kind(node) : text)
            + " where a state should stand.",
        "Maybe write its number, or Y or N for each of the " + options + " options; tied states in brackets.");
    return null;
  }
}
