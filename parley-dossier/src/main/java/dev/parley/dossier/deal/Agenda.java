package dev.parley.dossier.deal;

import dev.parley.dossier.DealTerms;
import dev.parley.dossier.Dossier;
import dev.parley.model.Issue;
import dev.parley.model.Option;
import dev.parley.model.Stance;
import dev.parley.model.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what the conflict is about and who sits at the table, so that it stays small enough to be solved exactly: the
 * options that were named first, then those in dispute, then those that only one side speaks of.
 */
final class Agenda {
  /** With so many choices there are 4096 states, for which every analysis is exact. */
  static final int MOST_CHOICES = 12;

  /** What was named is taken up to here, though the fewest changes of preference are then told in pairs only. */
  static final int MOST_NAMED = 16;

  private final Dossier dossier;
  private final Stands stands;
  private final List<String> holders;
  private final List<Point> points = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  private Agenda(Dossier dossier, Stands stands) {
    this.dossier = dossier;
    this.stands = stands;
    this.holders = Stream.concat(
        dossier.parties().stream().map(Dossier.Party::id), dossier.blocs().stream().map(Dossier.Bloc::id)).toList();
  }

  /**
   * Chooses.
   *
   * @param named the options that must be there
   * @throws IllegalArgumentException where those alone are too many, or nothing is known of any option
   */
  static Agenda of(Dossier dossier, Stands stands, List<String> named) {
    Agenda agenda = new Agenda(dossier, stands);
    agenda.choose(named);
    return agenda;
  }

  private record Candidate(Point point, int rank) {}

  private void choose(List<String> named) {
    List<Candidate> candidates = new ArrayList<>();
    for (Issue issue : dossier.issues()) {
      for (Option option : issue.options()) {
        String key = issue.id() + "/" + option.id();
        Point point = new Point(
            key, option.proposition(), option.controlledBy(), dossier.deal().oneIsEnough().contains(key));
        if (named.contains(key)) {
          candidates.add(new Candidate(point, 0));
        } else if (spokenOf(key)) {
          candidates.add(new Candidate(point, rank(key)));
        } else {
          leftOut.add(new LeftOut(key, "nobody has said where they stand on it"));
        }
      }
    }
    candidates.sort(Comparator.comparingInt(Candidate::rank));
    for (Candidate candidate : candidates) {
      points.add(candidate.point());
      int size = size();
      if (candidate.rank() == 0 && size > MOST_NAMED) {
        throw new IllegalArgumentException(
            "The options that were named make " + size + " choices with the sides that decide on them; at most "
                + MOST_NAMED + " can be analysed.\nMaybe name fewer options.");
      }
      if (candidate.rank() > 0 && size > MOST_CHOICES) {
        points.removeLast();
        leftOut.add(new LeftOut(candidate.point().key(),
            "with it there would be " + size + " choices, and at most " + MOST_CHOICES + " are analysed; "
                + (candidate.rank() > 2 ? "nobody disputes it" : "others are disputed as much or more")));
      }
    }
    if (points.isEmpty()) {
      throw new IllegalArgumentException(
          "No party or bloc is known to stand anywhere on the options of the dossier " + dossier.name()
              + ", so that there is no conflict to build.\n"
              + "Maybe read something into its ledger first, or tell in deal: of dossier.yaml who wants what.");
    }
    List<String> order = dossier.issues().stream()
        .flatMap(issue -> issue.options().stream().map(option -> issue.id() + "/" + option.id())).toList();
    points.sort(Comparator.comparingInt(point -> order.indexOf(point.key())));
    leftOut.sort(Comparator.comparingInt(one -> order.indexOf(one.what())));
  }

  private boolean spokenOf(String key) {
    return holders.stream().anyMatch(holder -> stands.of(holder, key).stance() != Stance.UNKNOWN);
  }

  /** 1 in dispute across a red line, 2 in dispute, 3 insisted on by one side, 4 the rest. */
  private int rank(String key) {
    List<Stand> all = holders.stream().map(holder -> stands.of(holder, key)).toList();
    boolean wanted = all.stream().anyMatch(one -> one.stance() == Stance.SUPPORTS || one.stance() == Stance.CONDITIONAL);
    boolean unwanted = all.stream().anyMatch(one -> one.stance() == Stance.OPPOSES);
    if (wanted && unwanted) {
      return all.stream().anyMatch(one -> one.isFirm() && one.weight() == Strength.RED_LINE) ? 1 : 2;
    }
    return all.stream().anyMatch(Stand::isInsisted) ? 3 : 4;
  }

  /** How many choices the sides have between them. */
  private int size() {
    List<Side> sides = sides();
    int size = points.stream().mapToInt(point -> point.controlledBy().size()).sum() + sides.size();
    return size + (int) sides.stream().filter(Side::atWar).count();
  }

  /** The options that are part of the conflict, in the order of the dossier. */
  List<Point> points() {
    return List.copyOf(points);
  }

  /** The options that are not. */
  List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  /** Who sits at the table, in the order of the dossier, blocs last. */
  List<Side> sides() {
    List<Side> sides = new ArrayList<>();
    for (String holder : holders) {
      if (whyNot(holder) == null) {
        List<String> members = dossier.blocs().stream().filter(bloc -> bloc.id().equals(holder))
            .flatMap(bloc -> bloc.members().stream()).filter(member -> whyNot(member) != null).toList();
        sides.add(new Side(holder, dossier.nameOf(holder), members, dossier.deal().atWar().contains(holder)));
      }
    }
    return sides;
  }

  /** Who does not, of those whom the dossier names. */
  List<LeftOut> watchers() {
    List<LeftOut> watchers = new ArrayList<>();
    for (String holder : holders) {
      String why = whyNot(holder);
      if (why != null) {
        watchers.add(new LeftOut(holder, why));
      }
    }
    return watchers;
  }

  private @Nullable String whyNot(String holder) {
    if (decides(holder) || dossier.deal().atWar().contains(holder)) {
      return null;
    }
    Set<String> blocs = new LinkedHashSet<>();
    dossier.blocs().stream().filter(bloc -> bloc.members().contains(holder) && decides(bloc.id()))
        .forEach(bloc -> blocs.add(bloc.name()));
    if (!blocs.isEmpty()) {
      return "acts through " + String.join(" and ", blocs);
    }
    if (dossier.blocs().stream().anyMatch(bloc -> bloc.id().equals(holder))) {
      return "decides on none of these options; its members sit there for themselves";
    }
    boolean insists = points.stream().anyMatch(point -> stands.of(holder, point.key()).isInsisted())
        || stands.of(holder, DealTerms.PACKAGE).isKnown();
    if (insists) {
      return null;
    }
    boolean known = points.stream().anyMatch(point -> stands.of(holder, point.key()).stance() != Stance.UNKNOWN);
    return known ? "decides on none of these options, and neither demands nor rules out any"
        : "decides on none of these options, and nothing is known of where it stands on them";
  }

  private boolean decides(String holder) {
    return points.stream().anyMatch(point -> point.controlledBy().contains(holder));
  }
}
