package dev.parley.dossier.utterances;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Puts reports of one utterance together, as they come. Not thread-safe.
 *
 * <p>Around each utterance's fullest report stand the others: whoever joins must be a report of what the fullest has,
 * not only of what some other member has. So two utterances do not grow together through a vague third, nor a chain of
 * overlapping quotations into a whole speech. Only a fuller report that holds two utterances makes them one.
 *
 * <p>What has to be compared is found through an index of the rarer words by week, so a report costs about the same
 * however many there are.
 */
public final class Utterances {
  /** From this likeness on two reports are of one utterance. */
  private static final double JOIN = 0.5;

  /** A fuller report that takes the middle may not be less like any other member than this. */
  private static final double BEAR = 0.2;

  /** Reports whose days are further apart than this are not compared. */
  public static final int DAYS = 10;

  /** Words in more reports of the time than this find too much; the rarer words of a report find it. */
  private static final int OFTEN = 400;

  /** Less than this in common, or a smaller share of the shorter, is not worth a comparison. */
  private static final double LEAST_SHARED = 2;

  private static final double LEAST_HELD = 0.25;

  private final Likeness likeness;
  private final WeekIndex index;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Entry> byStatement = new HashMap<>();
  private final Map<String, String> moved = new LinkedHashMap<>();

  /** @param likeness the model to compare by */
  public Utterances(Likeness likeness) {
    this.likeness = likeness;
    this.index = new WeekIndex(likeness.rarity());
  }

  private static final class Entry {
    private final Report report;
    private final Gist gist;
    private Group group;

    private Entry(Report report, Gist gist, Group group) {
      this.report = report;
      this.gist = gist;
      this.group = group;
    }
  }

  private static final class Group {
    private final String id;
    private final List<Entry> members = new ArrayList<>();

    private Group(String id) {
      this.id = id;
    }

    private Entry fullest() {
      Entry fullest = members.getFirst();
      for (Entry member : members) {
        fullest = member.gist.distinct().size() > fullest.gist.distinct().size() ? member : fullest;
      }
      return fullest;
    }
  }

  private final Map<String, Group> groups = new HashMap<>();

  /** Takes a report whose utterance is known from before. */
  public void keep(Report report, String utterance) {
    put(report, gist(report), groups.computeIfAbsent(utterance, Group::new));
  }

  /** Takes a report and tells the id of its utterance. A later report may move it: see {@link #moved}. */
  public String add(Report report) {
    Gist gist = gist(report);
    List<Group> fitting = fitting(report, gist);
    Group group = fitting.isEmpty() ? groups.computeIfAbsent(id(report), Group::new) : fitting.getFirst();
    Entry entry = put(report, gist, group);
    if (group.fullest() == entry) {
      for (Group other : fitting.subList(Math.min(1, fitting.size()), fitting.size())) {
        group = merge(group, other);
      }
    }
    return group.id;
  }

  private static Gist gist(Report report) {
    return Gist.of(report.content(), report.direct());
  }

  /**
   * The measures of two reports, as {@link Likeness#FEATURES} names them, among the reports that were taken so far.
   */
  public double[] features(Report one, Report other) {
    return Likeness.features(one, gist(one), other, gist(other), index.weights(one.said(), DAYS));
  }

  /** The id of an utterance that nobody else reports: made from the statement's. */
  private static String id(Report report) {
    return "u-" + report.statement().replaceFirst("^s-", "");
  }

  /** Which utterance each report belongs to that was moved to another one by later reports, by statement id. */
  public Map<String, String> moved() {
    return Map.copyOf(moved);
  }

  /** The id of a statement's utterance, or null for a report that was never taken. */
  public @Nullable String of(String statement) {
    Entry entry = byStatement.get(statement);
    return entry == null ? null : entry.group.id;
  }

  private Entry put(Report report, Gist gist, Group group) {
    Entry entry = new Entry(report, gist, group);
    group.members.add(entry);
    index.add(entries.size(), report.said(), gist);
    entries.add(entry);
    byStatement.put(report.statement(), entry);
    return entry;
  }

  /** Puts another group into the one that has just got a newcomer; the larger one's id stays. */
  private Group merge(Group one, Group other) {
    int before = one.members.size() - 1;
    boolean first =
        before > other.members.size() || (before == other.members.size() && one.id.compareTo(other.id) <= 0);
    Group kept = first ? one : other;
    Group gone = first ? other : one;
    for (Entry member : gone.members) {
      member.group = kept;
      moved.put(member.report.statement(), kept.id);
    }
    kept.members.addAll(gone.members);
    groups.remove(gone.id);
    return kept;
  }

  /** The utterances that the report is of, the likeliest first. */
  private List<Group> fitting(Report report, Gist gist) {
    ToDoubleFunction<String> weights = index.weights(report.said(), DAYS);
    double mass = gist.mass(weights);
    Map<Group, Double> best = new LinkedHashMap<>();
    index.find(report.said(), gist, DAYS, OFTEN).keySet().forEach(number -> {
      Entry entry = entries.get(number);
      double shared = gist.shared(entry.gist, weights);
      if (shared < LEAST_SHARED || entry.report.document().equals(report.document())) {
        return;
      }
      double least = Math.min(mass, entry.gist.mass(weights));
      if (shared >= LEAST_HELD * least) {
        double likely = likeness.of(report, gist, entry.report, entry.gist, weights);
        if (likely >= JOIN) {
          best.merge(entry.group, likely, Math::max);
        }
      }
    });
    return best.entrySet().stream()
        .filter(one -> admits(one.getKey(), report, gist, weights))
        .sorted(Map.Entry.<Group, Double>comparingByValue().reversed()
            .thenComparing(one -> one.getKey().id, Comparator.naturalOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean admits(Group group, Report report, Gist gist, ToDoubleFunction<String> weights) {
    Entry fullest = group.fullest();
    if (likeness.of(report, gist, fullest.report, fullest.gist, weights) < JOIN) {
      return false;
    }
    return gist.distinct().size() <= fullest.gist.distinct().size()
        || group.members.stream()
            .allMatch(member -> likeness.of(report, gist, member.report, member.gist, weights) >= BEAR);
  }
}
