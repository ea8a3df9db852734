package dev.parley.exchange;

import dev.parley.accord.Condition;
import dev.parley.accord.Conflict;
import dev.parley.accord.Direction;
import dev.parley.accord.PreferenceStatement;
import dev.parley.accord.Preferences;
import dev.parley.dossier.files.Faults;
import dev.parley.dossier.files.Fields;
import dev.parley.dossier.files.YamlNodes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads a conflict from a file of GMCR+. It is JSON, which YAML contains, so that the same reader with its lines serves.
 * Not thread-safe; one for each reading.
 */
final class GmcrConflict {
  private static final String ADVICE = "Maybe open the model in GMCR+ and save it anew.";

  private final String file;
  private final Faults faults;
  private final Refusals refusals;
  private final List<String> remarks = new ArrayList<>();
  private int options;

  GmcrConflict(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
    this.refusals = new Refusals(faults);
  }

  /**
   * Reads it.
   *
   * @throws ConflictException with every fault
   */
  ConflictModel read(String json) {
    if (json.stripLeading().startsWith("<")) {
      faults.add(1, "This is XML, not the JSON that GMCR+ saves.", ADVICE);
      ConflictException.check(faults);
    }
    // YAML has other thoughts about tabs than JSON, where they stand between words only.
    Node root = YamlNodes.root(json.replace('\t', ' '), faults);
    if (root == null && !faults.any()) {
      faults.add(1, "The file is empty.", ADVICE);
    }
    Fields top = root == null ? null : Fields.open(root, "the model", faults);
    if (top == null) {
      ConflictException.check(faults);
      throw new IllegalStateException("A model without a root has a fault.");
    }
    Conflict conflict = conflict(top);
    ConflictException.check(faults);
    if (conflict == null) {
      throw new IllegalStateException("No conflict and no fault in " + file + ".");
    }
    return new ConflictModel(file, conflict, null, remarks);
  }

  private @Nullable Conflict conflict(Fields top) {
    Conflict.Builder builder = Conflict.builder();
    top.list("options").forEach(node -> option(node, builder));
    options = top.list("options").size();
    if (options > Conflict.MOST_OPTIONS) {
      refusals.told(top.line("options"), builder::build);
      return null; // conditions cannot name so many
    }
    List<Fields> decisionMakers = new ArrayList<>();
    for (Node node : top.list("decisionMakers")) {
      Fields fields = Fields.open(node, "a decision maker", faults);
      if (fields != null) {
        decisionMakers.add(fields);
        builder.decisionMaker(fields.required("name"), controlled(fields), Preferences.unknown());
        remark(fields, "misperceptions",
            "It holds what " + fields.text("name") + " misperceives; it is solved as if everybody saw every state.");
      }
    }
    if (top.list("coalitions").stream().anyMatch(one -> one instanceof SequenceNode several && several.getValue().size() > 1)) {
      remarks.add("It joins decision makers into coalitions; it is solved with each of them on its own.");
    }
    boolean ranked = top.flag("useManualPreferenceRanking") || top.flag("useManualPreferenceVectors");
    Conflict conflict = faults.any() ? null : refusals.told(top.line("decisionMakers"), builder::build);
    for (Node node : top.list("infeasibles")) {
      Condition pattern = pattern(node);
      if (pattern != null) {
        builder.infeasible(pattern);
      }
    }
    if (conflict != null && !faults.any()) {
      conflict = refusals.told(top.line("infeasibles"), builder::build);
    }
    for (int i = 0; i < decisionMakers.size(); i++) {
      Fields fields = decisionMakers.get(i);
      String key = !ranked ? "preferences" : fields.node("preferenceRanking") != null ? "preferenceRanking" : "preferenceVector";
      Preferences preferences = ranked ? ranking(fields, key) : statements(fields);
      if (conflict != null) {
        conflict = refusals.with(conflict, i, fields.line(key), preferences);
      }
    }
    return conflict;
  }

  private void remark(Fields fields, String key, String remark) {
    if (fields.node(key) instanceof SequenceNode several && !several.getValue().isEmpty()) {
      remarks.add(remark);
    }
  }

  private void option(Node node, Conflict.Builder builder) {
    Fields fields = Fields.open(node, "an option", faults);
    if (fields != null) {
      String direction = fields.text("permittedDirection");
      builder.option(fields.required("name"), switch (direction == null ? "both" : direction) {
        case "both" -> Direction.BOTH;
        case "fwd" -> Direction.FORWARD;
        case "back" -> Direction.BACK;
        default -> {
          faults.add(fields.line("permittedDirection"), "The direction " + direction + " is not known.",
              "Maybe write both, fwd or back.");
          yield Direction.BOTH;
        }
      });
    }
  }

  private List<Integer> controlled(Fields decisionMaker) {
    List<Integer> own = new ArrayList<>();
    for (Node node : decisionMaker.list("options")) {
      Integer number = option(node);
      if (number != null) {
        own.add(number);
      }
    }
    return own;
  }

  /** The number of an option, or null where the node is none. */
  private @Nullable Integer option(Node node) {
    if (node instanceof ScalarNode scalar && scalar.getValue().matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(scalar.getValue());
      if (number < options) {
        return number;
      }
    }
    faults.add(YamlNodes.line(node),
        "There is (" + (node instanceof ScalarNode scalar ? scalar.getValue() : Fields.kind(node))
            + ") where the number of one of the " + options + " options should stand, from 0.", ADVICE);
    return null;
  }

  /** A list of pairs of an option's number and Y or N, all of which hold; null where it is something else. */
  private @Nullable Condition pattern(Node node) {
    if (!(node instanceof SequenceNode pairs)) {
      faults.add(YamlNodes.line(node), "There is " + Fields.kind(node) + " where a pattern should be.", ADVICE);
      return null;
    }
    List<Condition> parts = new ArrayList<>();
    for (Node pair : pairs.getValue()) {
      Condition part = pair(pair);
      if (part == null) {
        return null;
      }
      parts.add(part);
    }
    return new Condition.And(parts);
  }

  private @Nullable Condition pair(Node node) {
    if (node instanceof SequenceNode pair && pair.getValue().size() == 2
        && pair.getValue().get(1) instanceof ScalarNode letter
        && (letter.getValue().equals("Y") || letter.getValue().equals("N"))) {
      Integer number = option(pair.getValue().getFirst());
      if (number == null) {
        return null;
      }
      Condition taken = Condition.taken(number);
      return letter.getValue().equals("Y") ? taken : new Condition.Not(taken);
    }
    faults.add(YamlNodes.line(node), "There is " + Fields.kind(node)
        + " in a pattern where the number of an option and \"Y\" or \"N\" should stand.", ADVICE);
    return null;
  }

  private Preferences statements(Fields decisionMaker) {
    List<PreferenceStatement> statements = new ArrayList<>();
    for (Node node : decisionMaker.list("preferences")) {
      Condition condition = node instanceof MappingNode ? compound(node) : pattern(node);
      if (condition != null) {
        statements.add(new PreferenceStatement(condition));
      }
    }
    return Preferences.byStatements(statements);
  }

  private Condition compound(Node node) {
    Fields fields = Fields.open(node, "a compound preference", faults);
    List<Condition> members = new ArrayList<>();
    if (fields != null) {
      for (Node member : fields.list("members")) {
        Condition condition = pattern(member);
        if (condition != null) {
          members.add(condition);
        }
      }
    }
    return new Condition.Or(members);
  }

  private @Nullable Preferences ranking(Fields decisionMaker, String key) {
    List<List<Long>> groups = new ArrayList<>();
    for (Node place : decisionMaker.list(key)) {
      List<Long> group = new ArrayList<>();
      for (Node one : place instanceof SequenceNode several ? several.getValue() : List.of(place)) {
        if (!(one instanceof ScalarNode scalar) || !scalar.getValue().matches("[0-9]{1,18}")) {
          faults.add(YamlNodes.line(one), "There is " + Fields.kind(one) + " where the number of a state should stand.",
              ADVICE);
          return null;
        }
        group.add(Long.parseLong(scalar.getValue()));
      }
      groups.add(group);
    }
    return new Preferences.ByRanking(groups);
  }
}
