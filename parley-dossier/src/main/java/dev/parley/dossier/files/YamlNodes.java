package dev.parley.dossier.files;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** From YAML text to nodes that know their lines. What people never need and an attack does is refused here. */
public final class YamlNodes {
  /** Such files nest six deep; the composer recurses, so a bound keeps it from running out of stack. */
  private static final int MAX_DEPTH = 32;

  private static final LoadSettings SETTINGS = LoadSettings.builder().setAllowNonScalarKeys(true).build();

  private YamlNodes() {}

  /** The root node, or null when the text holds none or has faults that leave nothing to go on with. */
  public static @Nullable Node root(String yaml, Faults faults) {
    try {
      if (!harmless(yaml, faults)) {
        return null;
      }
      return new Compose(SETTINGS).composeString(yaml).orElse(null);
    } catch (MarkedYamlEngineException e) {
      String problem = e.getProblem();
      String context = e.getContext();
      faults.add(
          e.getProblemMark().or(e::getContextMark).map(mark -> mark.getLine() + 1).orElse(0),
          "This is not YAML: " + (problem == null ? "it cannot be read" : problem)
              + (context == null ? "" : ", " + context) + ".",
          "Maybe a colon, a bracket or a quotation mark is missing, or the indentation differs from the line above.");
    } catch (ReaderException e) {
      faults.add(
          1 + (int) yaml.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count(),
          "The character with the code " + e.getCodePoint() + " is not allowed in YAML.",
          "Maybe save the file as plain UTF-8 text.");
    } catch (YamlEngineException e) {
      faults.add(0, "This is not YAML: " + e.getMessage(), "Maybe start again from an example.");
    }
    return null;
  }

  private static boolean harmless(String yaml, Faults faults) {
    int depth = 0;
    for (Event event : new Parse(SETTINGS).parseString(yaml)) {
      if (event instanceof AliasEvent alias) {
        faults.add(
            line(alias.getStartMark()),
            "The YAML alias *" + alias.getAlias() + " stands for something written elsewhere, which is not read here.",
            "Maybe write out what it stands for, or put a name that begins with * in quotation marks.");
        return false;
      } else if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
        faults.add(
            line(event.getStartMark()),
            "Lists and mappings are nested more than " + MAX_DEPTH + " deep.",
            "Maybe a bracket was opened and never closed.");
        return false;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
    }
    return true;
  }

  /** The line of the node, counted from 1. */
  public static int line(Node node) {
    return line(node.getStartMark());
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(found -> found.getLine() + 1).orElse(0);
  }
}
