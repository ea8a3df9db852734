package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.ActorColumns.ACTORS;
import static dev.parley.dossier.ledger.ActorColumns.JUDGEMENTS;

import dev.parley.dossier.ledger.ActorColumns.Act;
import dev.parley.dossier.ledger.ActorColumns.Judged;
import dev.parley.model.Ids;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** Whom an actor is taken for: by people's judgements, else because all its sightings were put down to another. */
final class Follow {
  private final Map<String, String> next = new HashMap<>();

  private Follow() {}

  static Follow of(DSLContext db) {
    Follow follow = new Follow();
    db.select(Act.ID, Act.BECAME)
        .from(ACTORS)
        .where(Act.BECAME.isNotNull())
        .forEach(row -> follow.next.put(row.value1(), row.value2()));
    db.select(Judged.ACTOR, Judged.OTHER)
        .from(JUDGEMENTS)
        .where(Judged.KIND.eq(Ids.of(Judgement.Kind.MERGE)).and(Judged.UNDONE_AT.isNull()))
        .orderBy(Judged.NUMBER)
        .forEach(row -> follow.next.put(row.value1(), row.value2()));
    return follow;
  }

  /** The actor that it is in the end. */
  String root(String actor) {
    Set<String> seen = new HashSet<>();
    String one = actor;
    while (seen.add(one)) {
      String other = next.get(one);
      if (other == null) {
        return one;
      }
      one = other;
    }
    // Two that became each other are one; the first in the alphabet stands for both.
    return seen.stream().sorted().findFirst().orElse(actor);
  }

  /** All that lead to one of these, themselves among them. */
  Set<String> leadingTo(Set<String> actors) {
    Set<String> all = new HashSet<>(actors);
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Map.Entry<String, String> step : next.entrySet()) {
        grew |= all.contains(step.getValue()) && all.add(step.getKey());
      }
    }
    return all;
  }
}
