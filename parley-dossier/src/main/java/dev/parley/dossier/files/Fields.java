package dev.parley.dossier.files;

import dev.parley.model.Ids;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One mapping of the file, asked field by field. A field that is wrong is reported and then looks absent, so that
 * reading goes on and finds the other faults.
 */
public final class Fields {
  private final String what;
  private final int line;
  private final Faults faults;
  private final Map<String, Node> values = new LinkedHashMap<>();

  /**
   * @param what for messages: "the party russia"
   * @param known the keys that may occur; null for any
   */
  private Fields(String what, MappingNode node, @Nullable List<String> known, Faults faults) {
    this.what = what;
    this.line = YamlNodes.line(node);
    this.faults = faults;
    for (NodeTuple tuple : node.getValue()) {
      int at = YamlNodes.line(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        faults.add(at, "A key of " + what + " is a list or a mapping.", "Maybe a bracket or a brace is too much.");
      } else if (values.containsKey(key.getValue())) {
        faults.add(at, "The key " + key.getValue() + " stands twice in " + what + ".", "Maybe join the two.");
      } else if (known != null && !known.contains(key.getValue())) {
        faults.add(
            at,
            "The key " + key.getValue() + " is not known in " + what + ".",
            Nearest.advice(key.getValue(), known, "Maybe remove it."));
      } else {
        values.put(key.getValue(), tuple.getValueNode());
      }
    }
  }

  /** The mapping's fields, or null when the node is no mapping. */
  public static @Nullable Fields of(Node node, String what, List<String> known, Faults faults) {
    if (node instanceof MappingNode mapping) {
      return new Fields(what + name(mapping), mapping, known, faults);
    }
    faults.add(
        YamlNodes.line(node),
        "There is " + kind(node) + " where " + what + " should be a mapping.",
        "Maybe write it as {" + known.getFirst() + ": …}.");
    return null;
  }

  /** The mapping's fields, whatever keys there are besides those that are asked for, or null when it is no mapping. */
  public static @Nullable Fields open(Node node, String what, Faults faults) {
    if (node instanceof MappingNode mapping) {
      return new Fields(what, mapping, null, faults);
    }
    faults.add(YamlNodes.line(node), "There is " + kind(node) + " where " + what + " should be.",
        "Maybe the file was cut or edited by hand.");
    return null;
  }

  private static String name(MappingNode mapping) {
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key
          && key.getValue().equals("id")
          && tuple.getValueNode() instanceof ScalarNode id) {
        return " " + id.getValue();
      }
    }
    return "";
  }

  /** What it is, for messages: "the party russia". */
  public String what() {
    return what;
  }

  /** The line on which it begins. */
  public int line() {
    return line;
  }

  /** The line of the field's value, or that of the mapping when it is absent. */
  public int line(String key) {
    Node node = values.get(key);
    return node == null ? line : YamlNodes.line(node);
  }

  /** The value of a field as it is, or null when absent or null. */
  public @Nullable Node node(String key) {
    Node node = values.get(key);
    return node == null || isNull(node) ? null : node;
  }

  /** Whether a field is true; false when it is absent. */
  public boolean flag(String key) {
    Node node = node(key);
    if (node == null) {
      return false;
    }
    if (tagged(node, Tag.BOOL) && node instanceof ScalarNode scalar) {
      return scalar.getValue().equalsIgnoreCase("true");
    }
    faults.add(YamlNodes.line(node), "The " + key + " of " + what + " is " + kind(node) + ", not true or false.",
        "Maybe write true or false without quotation marks.");
    return false;
  }

  /** The text of a field, or null when absent, null or no text. */
  public @Nullable String text(String key) {
    Node node = values.get(key);
    return node == null || isNull(node) ? null : text(node, "The " + key + " of " + what, "Maybe remove it.");
  }

  /** The text of a field that must be there; empty when it is not. */
  public String required(String key) {
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      faults.add(line, "There is no " + key + " in " + what + ".", "Maybe add " + key + ": to it.");
      return "";
    }
    String text = text(node, "The " + key + " of " + what, "Maybe fill it in.");
    return text == null ? "" : text;
  }

  /** An id in its proper form; empty when it is absent. */
  public String id(String key) {
    String id = required(key);
    if (!id.isEmpty() && !isId(id)) {
      String proper = properId(id);
      faults.add(
          line(key),
          "The " + key + " " + id + " is not made of lower-case letters and digits joined by hyphens.",
          proper.isEmpty() ? "Maybe write it in Latin letters." : "Maybe write " + proper + ".");
    }
    return id;
  }

  /** Whether it is made of lower-case letters and digits joined by hyphens. */
  public static boolean isId(String id) {
    return id.matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  private static String properId(String id) {
    String plain = java.text.Normalizer.normalize(id, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** The one of these constants that the field names in lower case with hyphens, or null. */
  public <E extends Enum<E>> @Nullable E constant(String key, E[] constants) {
    String given = text(key);
    if (given == null) {
      return null;
    }
    for (E constant : constants) {
      if (Ids.of(constant).equals(given)) {
        return constant;
      }
    }
    faults.add(line(key), "The " + key + " " + given + " of " + what + " is not known.",
        Nearest.advice(given, Arrays.stream(constants).map(Ids::of).toList(), "Maybe remove it."));
    return null;
  }

  /** A day, or null. */
  public @Nullable LocalDate day(String key) {
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      return null;
    }
    if (node instanceof ScalarNode scalar) {
      try {
        return LocalDate.parse(scalar.getValue());
      } catch (DateTimeParseException e) {
        faults.add(
            YamlNodes.line(node),
            "The date " + scalar.getValue() + " (" + key + " of " + what + ") is not a day of the calendar.",
            "Maybe write it as year-month-day, such as 2004-03-09.");
      }
    } else {
      faults.add(YamlNodes.line(node), "The " + key + " of " + what + " is " + kind(node) + ", not a day.",
          "Maybe write it as year-month-day, such as 2004-03-09.");
    }
    return null;
  }

  /** A number of 0 or more, or null. */
  public @Nullable Double number(String key) {
    return number(key, 0, "of 0 or more");
  }

  /** A number, negative ones too, or null. */
  public @Nullable Double anyNumber(String key) {
    return number(key, -Double.MAX_VALUE, "in digits");
  }

  private @Nullable Double number(String key, double least, String sort) {
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      return null;
    }
    if (node instanceof ScalarNode scalar && (tagged(node, Tag.INT) || tagged(node, Tag.FLOAT))) {
      try {
        double number = Double.parseDouble(scalar.getValue());
        if (Double.isFinite(number) && number >= least) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Reported below: YAML knows numbers, such as .inf, that are none here.
      }
    }
    faults.add(YamlNodes.line(node), "The " + key + " of " + what + " is not a number " + sort + ".",
        "Maybe write it in digits without a unit, or null when it is not known.");
    return null;
  }

  /** The elements of a list; none when it is absent or null. */
  public List<Node> list(String key) {
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    String example = node instanceof ScalarNode scalar ? "[" + scalar.getValue() + "]" : "[…]";
    faults.add(YamlNodes.line(node), "The " + key + " of " + what + " is " + kind(node) + ", not a list.",
        "Maybe write " + key + ": " + example + ".");
    return List.of();
  }

  /** A text and the line on which it stands. */
  public record Line(String text, int line) {}

  /** The texts of a list. */
  public List<Line> texts(String key) {
    List<Line> texts = new ArrayList<>();
    for (Node node : list(key)) {
      String text = text(node, "An entry of " + key + " in " + what, "Maybe remove it.");
      if (text != null) {
        texts.add(new Line(text, YamlNodes.line(node)));
      }
    }
    return texts;
  }

  private @Nullable String text(Node node, String which, String whenEmpty) {
    if (!(node instanceof ScalarNode scalar)) {
      faults.add(YamlNodes.line(node), which + " is " + kind(node) + ", not a text.",
          "Maybe put it in quotation marks.");
      return null;
    }
    if (!tagged(node, Tag.STR)) {
      faults.add(YamlNodes.line(node), which + " (" + scalar.getValue() + ") is " + kind(node) + ", not a text.",
          "Maybe put it in quotation marks.");
      return null;
    }
    String text = scalar.getValue().strip();
    if (text.isEmpty()) {
      faults.add(YamlNodes.line(node), which + " is empty.", whenEmpty);
      return null;
    }
    return text;
  }

  private static boolean isNull(Node node) {
    return tagged(node, Tag.NULL);
  }

  private static boolean tagged(Node node, Tag tag) {
    return node.getTag().equals(tag);
  }

  /** What sort of thing the node is, for messages: "a list". */
  public static String kind(Node node) {
    if (node instanceof SequenceNode) {
      return "a list";
    }
    if (node instanceof MappingNode) {
      return "a mapping";
    }
    return tagged(node, Tag.INT) || tagged(node, Tag.FLOAT)
        ? "a number"
        : tagged(node, Tag.BOOL) ? "true or false" : tagged(node, Tag.NULL) ? "nothing" : "a text";
  }
}
