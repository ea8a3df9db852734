package dev.parley.exchange;

import dev.parley.accord.Condition;
import dev.parley.accord.Conflict;
import dev.parley.accord.Direction;
import dev.parley.accord.Preferences;
import dev.parley.dossier.files.Faults;
import dev.parley.dossier.files.Fields;
import dev.parley.dossier.files.Nearest;
import dev.parley.dossier.files.YamlNodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a conflict from its YAML form. Not thread-safe; one for each reading. */
final class YamlConflict {
  private static final List<String> DIRECTIONS = List.of("both", "forward", "back");

  private final String file;
  private final Faults faults;
  private final Refusals refusals;
  private final List<Party> parties = new ArrayList<>();
  private final List<Choice> choices = new ArrayList<>();

  private record Party(String id, String name, Fields fields) { }

  private record Choice(String id, String name, String controller, Direction direction) { }

  YamlConflict(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
    this.refusals = new Refusals(faults);
  }

  /**
   * Reads it.
   *
   * @throws ConflictException with every fault
   */
  ConflictModel read(String yaml) {
    Node root = YamlNodes.root(yaml, faults);
    if (root == null && !faults.any()) {
      faults.add(1, "The file is empty.", "Maybe begin with decision-makers: and options:.");
    }
    Fields top = root == null ? null : Fields.of(root, "the conflict",
        List.of("title", "decision-makers", "options", "infeasible", "status-quo"), faults);
    if (top == null) {
      ConflictException.check(faults);
      throw new IllegalStateException("A conflict without a root has a fault.");
    }
    String title = top.text("title");
    top.list("decision-makers").forEach(this::party);
    top.list("options").forEach(this::choice);
    Conflict conflict = conflict(top);
    Long statusQuo = conflict == null ? null : statusQuo(top, conflict);
    ConflictException.check(faults);
    if (conflict == null) {
      throw new IllegalStateException("No conflict and no fault in " + file + ".");
    }
    return new ConflictModel(title == null ? file : title, conflict, statusQuo, List.of());
  }

  private void party(Node node) {
    Fields fields = Fields.of(
        node, "the decision maker", List.of("id", "name", "preferences", "ranking", "weights"), faults);
    if (fields == null) {
      return;
    }
    String id = fields.id("id");
    String name = fields.text("name");
    Party party = new Party(id, name == null ? id : name, fields);
    for (Party other : parties) {
      if (other.id().equals(id) || other.name().equals(party.name())) {
        faults.add(fields.line(), "The decision maker " + id + " has the id or the name of the one on line "
            + other.fields().line() + ".", "Maybe give this one another, or join the two.");
      }
    }
    parties.add(party);
  }

  private void choice(Node node) {
    Fields fields = Fields.of(node, "the option", List.of("id", "name", "controlled-by", "direction"), faults);
    if (fields == null) {
      return;
    }
    String id = fields.id("id");
    String name = fields.text("name");
    if (Conditions.KEYWORDS.contains(id)) {
      faults.add(fields.line("id"), "The option " + id + " is called as a word that joins conditions.",
          "Maybe take another id and keep the word as its name.");
    }
    if (choices.stream().anyMatch(other -> other.id().equals(id))) {
      faults.add(fields.line("id"), "The id " + id + " is taken by an earlier option.", "Maybe give this one another.");
    }
    choices.add(new Choice(id, name == null ? id : name, controller(fields), direction(fields)));
  }

  private String controller(Fields option) {
    List<String> known = parties.stream().map(Party::id).toList();
    if (option.node("controlled-by") == null) {
      faults.add(option.line(), "Nobody controls " + option.what() + ".",
          "Maybe add controlled-by: and the decision maker who decides on it.");
      return "";
    }
    String controller = option.text("controlled-by");
    if (controller != null && !known.contains(controller)) {
      faults.add(option.line("controlled-by"), "The controller " + controller + " of " + option.what()
          + " is no decision maker.", Nearest.advice(controller, known, "Maybe add decision-makers: first."));
    }
    return controller == null ? "" : controller;
  }

  private Direction direction(Fields option) {
    String word = option.text("direction");
    if (word == null) {
      return Direction.BOTH;
    }
    if (!DIRECTIONS.contains(word)) {
      faults.add(option.line("direction"), "The direction " + word + " of " + option.what() + " is not known.",
          Nearest.advice(word, DIRECTIONS, "Maybe leave it out."));
      return Direction.BOTH;
    }
    return Direction.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The conflict, or null where it has a fault. */
  private @Nullable Conflict conflict(Fields top) {
    Conditions conditions = new Conditions(choices.stream().map(Choice::id).toList(), faults);
    Conflict.Builder builder = Conflict.builder();
    choices.forEach(choice -> builder.option(choice.name(), choice.direction()));
    for (Party party : parties) {
      List<Integer> own = new ArrayList<>();
      for (int i = 0; i < choices.size(); i++) {
        if (choices.get(i).controller().equals(party.id())) {
          own.add(i);
        }
      }
      builder.decisionMaker(party.name(), own, Preferences.unknown());
    }
    if (choices.size() > Conflict.MOST_OPTIONS) {
      refusals.told(top.line("options"), builder::build);
      return null; // conditions cannot name so many
    }
    for (Fields.Line pattern : top.texts("infeasible")) {
      Condition condition = conditions.read(pattern.text(), pattern.line());
      if (condition != null) {
        builder.infeasible(condition);
      }
    }
    boolean sound = !faults.any();
    int blamed = top.line(top.list("infeasible").isEmpty() ? "options" : "infeasible");
    Conflict conflict = sound ? refusals.told(blamed, builder::build) : null;
    for (int i = 0; i < parties.size(); i++) {
      YamlPreferences reader = new YamlPreferences(parties.get(i).fields(), conditions, faults);
      Preferences preferences = reader.read(conflict);
      if (conflict != null) {
        conflict = refusals.with(conflict, i, reader.line(), preferences);
      }
    }
    return conflict;
  }

  /** The state in which exactly the listed options are taken; null where nothing is said. */
  private @Nullable Long statusQuo(Fields top, Conflict conflict) {
    if (top.node("status-quo") == null) {
      return null;
    }
    Map<String, Integer> numbers = new HashMap<>();
    choices.forEach(choice -> numbers.put(choice.id(), numbers.size()));
    long state = 0;
    for (Fields.Line taken : top.texts("status-quo")) {
      Integer number = numbers.get(taken.text());
      if (number == null) {
        faults.add(taken.line(), "The status quo names " + taken.text() + ", which is no option.",
            Nearest.advice(taken.text(), choices.stream().map(Choice::id).toList(), "Maybe add it to options: first."));
        return null;
      }
      state |= 1L << number;
    }
    if (!conflict.states().contains(state)) {
      faults.add(top.line("status-quo"), "The status quo (" + conflict.states().letters(state) + ") is infeasible.",
          "Maybe list all the options that are taken now.");
    }
    return state;
  }
}
