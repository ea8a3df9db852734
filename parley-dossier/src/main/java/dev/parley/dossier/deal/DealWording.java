package dev.parley.dossier.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts states and steps of a deal into plain words. Immutable. */
public final class DealWording {
  private final Deal deal;

  /** For this deal. */
  public DealWording(Deal deal) {
    this.deal = deal;
  }

  /** What happens in the state, what is half done, who accepts, and who fights. */
  public String state(long state) {
    return state(state, true);
  }

  /** The same without what is half done. */
  public String gist(long state) {
    return state(state, false);
  }

  private String state(long state, boolean halves) {
    List<String> sentences = new ArrayList<>();
    List<Integer> happening = deal.layout().happening(state);
    sentences.add(happening.isEmpty() ? "Nothing is done" : happening.stream().map(this::point).collect(Collectors.joining("; ")));
    for (int point = 0; point < deal.points().size(); point++) {
      List<String> doing = !halves || happening.contains(point) ? List.of() : doing(point, state);
      if (!doing.isEmpty()) {
        sentences.add("Only " + String.join(" and ", doing) + (doing.size() == 1 ? " does its part in: " : " do their part in: ")
            + point(point));
      }
    }
    List<String> accepting = names(choice -> choice instanceof Choice.Acceptance && taken(choice, state));
    sentences.add(accepting.size() == deal.sides().size() ? "Everyone accepts"
        : accepting.isEmpty() ? "Nobody accepts" : "Accepted by " + String.join(", ", accepting) + " only");
    if (deal.sides().stream().anyMatch(Side::atWar)) {
      List<String> fighting = names(choice -> choice instanceof Choice.Ceasefire && !taken(choice, state));
      sentences.add(fighting.isEmpty() ? "Nobody fights" : "Fighting goes on by " + String.join(", ", fighting));
    }
    return String.join(". ", sentences) + ".";
  }

  private List<String> doing(int point, long state) {
    return names(choice -> choice instanceof Choice.Part(_, int own) && own == point && taken(choice, state));
  }

  private boolean taken(Choice choice, long state) {
    return deal.layout().isTaken(deal.choices().indexOf(choice), state);
  }

  private List<String> names(Predicate<Choice> chosen) {
    return deal.choices().stream().filter(chosen).map(choice -> deal.sides().get(choice.side()).name()).toList();
  }

  /** The points by their propositions, in quotation marks. */
  public String points(List<Integer> points) {
    return points.stream().map(this::point).collect(Collectors.joining("; "));
  }

  private String point(int point) {
    return "“" + deal.points().get(point).words() + "”";
  }

  /** Who would do what by the step: "Northland would reject the package and go on fighting". */
  public String step(Step step) {
    List<String> changes = IntStream.range(0, deal.choices().size())
        .filter(choice -> ((step.from() ^ step.to()) >>> choice & 1) != 0)
        .mapToObj(choice -> change(deal.choices().get(choice), deal.layout().isTaken(choice, step.to()))).toList();
    return deal.sides().get(step.side()).name() + " would " + String.join(" and ", changes);
  }

  private String change(Choice choice, boolean taken) {
    return switch (choice) {
      case Choice.Part(_, int point) -> (taken ? "do its part in " : "not do its part in ") + point(point);
      case Choice.Acceptance _ -> taken ? "accept the package" : "reject the package";
      case Choice.Ceasefire _ -> taken ? "stop fighting" : "go on fighting";
    };
  }

  /** The rule for when an option happens, where several decide on it; empty where one does. */
  public String rule(int point) {
    List<String> names = deal.layout().controllers(point).stream().map(side -> deal.sides().get(side).name()).toList();
    if (names.size() == 1) {
      return "";
    }
    return point(point) + (deal.points().get(point).oneIsEnough()
        ? " happens if one of these does its part: " : " happens if all of these do their part: ") + String.join(", ", names) + ".";
  }

  /** What would have to become of a stand: "Southland would no longer insist on: not: …". */
  public String change(Unlocking.Change change) {
    String who = deal.sides().get(change.want().side()).name();
    String what = change.want().words();
    return switch (change.how()) {
      case SOFTENED -> who + " would have to prefer rather than insist: " + what;
      case DROPPED -> who + " would have to give up: " + what;
      case TURNED -> who + " would have to want the opposite of: " + what;
    };
  }
}
