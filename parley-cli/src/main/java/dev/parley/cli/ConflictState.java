package dev.parley.cli;

import dev.parley.accord.Coalition;
import dev.parley.accord.Coalitions;
import dev.parley.accord.Concept;
import dev.parley.accord.Conflict;
import dev.parley.accord.Inverse;
import dev.parley.accord.Narration;
import dev.parley.accord.Preferences;
import dev.parley.accord.Road;
import dev.parley.exchange.ConflictModel;
import java.util.stream.Collectors;

/** Tells of one state why it holds or not, who would leave it together, how to get there and what would make it hold. */
final class ConflictState {
  private final Paragraphs text;
  private final ConflictModel model;
  private final Conflict conflict;
  private final Narration narration;
  private final Concept concept;

  ConflictState(Console console, ConflictModel model, Concept concept) {
    this.text = new Paragraphs(console);
    this.model = model;
    this.conflict = model.conflict();
    this.narration = Narration.of(conflict);
    this.concept = concept;
  }

  /** Prints all that is known about it. */
  void show(long state) {
    text.heading("Who stays and who leaves (" + concept + ")");
    for (int i = 0; i < conflict.decisionMakers().size(); i++) {
      text.say(narration.words(narration.why(i, concept, state)));
    }
    if (conflict.states().count() <= Coalitions.MOST_STATES
        && conflict.decisionMakers().size() <= Coalitions.MOST_DECISION_MAKERS) {
      coalitions(state);
    }
    Long from = model.statusQuo();
    if (from != null) {
      text.heading("The way there");
      text.say(narration.words(Road.between(conflict, from, state, concept)));
    }
    text.heading("What would make it hold");
    text.say(narration.words(Inverse.byPairs(conflict, concept, state)));
    boolean stated = conflict.decisionMakers().stream()
        .anyMatch(one -> one.preferences() instanceof Preferences.ByStatements);
    if (stated && conflict.states().count() <= Inverse.MOST_STATES) {
      text.say("In preference statements: " + narration.words(Inverse.byStatements(conflict, concept, state)));
    }
  }

  private void coalitions(long state) {
    text.heading("Who would leave it together");
    var upsets = Coalitions.of(conflict).upsets(concept, state).stream()
        .filter(upset -> upset.coalition().members().size() > 1).toList();
    upsets.forEach(upset -> text.say(names(upset.coalition()) + " together: to state " + conflict.states().number(upset.to()) + " ("
        + conflict.states().letters(upset.to()) + "), which all of them prefer."));
    if (upsets.isEmpty()) {
      text.say("Nobody.");
    }
  }

  private String names(Coalition coalition) {
    return coalition.members().stream().map(i -> conflict.decisionMakers().get(i).name()).collect(Collectors.joining(" and "));
  }
}
