package dev.parley.dossier;

import dev.parley.dossier.files.Faults;
import dev.parley.dossier.files.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who claims which id and which name in one file, and which ids are meant elsewhere in it. */
final class Claims {
  /** The longest name of a body that is still a name, in words; "never phrases". */
  private static final int MAX_WORDS = 12;

  private static final String PATTERN = "[*|^$\\\\\\[\\]{}<>]";

  private final Faults faults;
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, Name> names = new LinkedHashMap<>();
  private final List<Reference> references = new ArrayList<>();
  private final Set<String> parties = new TreeSet<>();
  private final Set<String> blocs = new TreeSet<>();

  private record Name(String actor, int line) {}

  private record Reference(String id, int line, String what, boolean blocsToo) {}

  Claims(Faults faults) {
    this.faults = faults;
  }

  void party(String id, int line) {
    parties.add(id);
    id("", id, line);
  }

  void bloc(String id, int line) {
    blocs.add(id);
    id("", id, line);
  }

  /** An id that must be the only one of its kind in its scope; actors of every kind share the empty scope. */
  void id(String scope, String id, int line) {
    Integer first = id.isEmpty() ? null : ids.putIfAbsent(scope + "/" + id, line);
    if (first != null) {
      faults.add(line, "The id " + id + " is taken by line " + first + ".", "Maybe give this one another id.");
    }
  }

  /** A name of an actor. */
  void name(String name, String actor, int line) {
    if (name.matches(".*" + PATTERN + ".*")) {
      faults.add(line, "The name " + name + " of " + actor + " looks like a pattern.",
          "Maybe list the names one by one: every form that stands in a text.");
      return;
    }
    if (name.split("\\s+").length > MAX_WORDS) {
      faults.add(line, "The name \"" + name + "\" of " + actor + " is a phrase of more than " + MAX_WORDS + " words.",
          "Maybe write only the name.");
      return;
    }
    Name other = names.putIfAbsent(key(name), new Name(actor, line));
    if (other != null && !other.actor.equals(actor)) {
      faults.add(line, "The alias " + name + " is claimed by " + other.actor + " and " + actor + ".",
          "Maybe remove it from one of them (" + other.actor + " has it on line " + other.line + ").");
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceFirst("^the ", "");
  }

  /** An id that must be that of a party, or of a bloc where that will do. */
  void mention(String id, int line, String what, boolean blocsToo) {
    references.add(new Reference(id, line, what, blocsToo));
  }

  /** Reports mentions of nobody; to be called when the whole file is read. */
  void settle() {
    for (Reference reference : references) {
      Set<String> known = new TreeSet<>(parties);
      if (reference.blocsToo) {
        known.addAll(blocs);
      }
      if (!known.contains(reference.id)) {
        faults.add(
            reference.line,
            "The " + reference.what + " names " + reference.id + ", which is no party"
                + (reference.blocsToo ? " and no bloc" : "") + " of this dossier.",
            Nearest.advice(reference.id, known, "Maybe add the party first."));
      }
    }
  }
}
