package dev.parley.dossier.utterances;

import dev.parley.dossier.utterances.Likeness.Compared;
import dev.parley.dossier.utterances.Likeness.Surroundings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Who joins for the sake of one member may not be less like the fullest than this, nor the fullest less like any. */
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
  private final Documents documents;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Entry> byStatement = new HashMap<>();
  private final Map<String, String> moved = new LinkedHashMap<>();

  /** @param likeness the model to compare by */
  public Utterances(Likeness likeness) {
    this.likeness = likeness;
    this.index = new WeekIndex(likeness.rarity());
    this.documents = new Documents(likeness.rarity());
  }

  private static final class Entry {
    private final Compared compared;
    private Group group;

    private Entry(Compared compared, Group group) {
      this.compared = compared;
      this.group = group;
    }

    private int size() {
      return compared.gist().distinct().size();
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
        fullest = member.size() > fullest.size() ? member : fullest;
      }
      return fullest;
    }
  }

  private final Map<String, Group> groups = new HashMap<>();

  /**
   * Tells what documents hold, each report once and in reading order, before any of them is taken: what stands around a
   * report helps to tell what it is a report of.
   */
  public void tell(List<Report> reports) {
    reports.forEach(documents::add);
  }

  /** Takes a report whose utterance is known from before. */
  public void keep(Report report, String utterance) {
    put(compared(report), groups.computeIfAbsent(utterance, Group::new));
  }

  /** Takes a report and tells the id of its utterance. A later report may move it: see {@link #moved}. */
  public String add(Report report) {
    Compared compared = compared(report);
    List<Group> fitting = fitting(compared);
    Group group = fitting.isEmpty() ? groups.computeIfAbsent(id(report), Group::new) : fitting.getFirst();
    Entry entry = put(compared, group);
    if (group.fullest() == entry) {
      for (Group other : fitting.subList(Math.min(1, fitting.size()), fitting.size())) {
        group = merge(group, other);
      }
    }
    return group.id;
  }

  private Compared compared(Report report) {
    return new Compared(report, documents.add(report));
  }

  private Surroundings surroundings(Report report) {
    return new Surroundings(index.weights(report, DAYS), index.speakers(report, DAYS), documents);
  }

  /**
   * The measures of two reports, as {@link Likeness#FEATURES} names them, among the reports that were taken so far.
   */
  public double[] features(Report one, Report other) {
    return Likeness.features(compared(one), compared(other), surroundings(one));
  }

  /** Whether two reports would be of one utterance if there were no others that tell of it. */
  public boolean alike(Report one, Report other) {
    return likeness.of(compared(one), compared(other), surroundings(one), JOIN) >= JOIN;
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

  private Entry put(Compared compared, Group group) {
    Entry entry = new Entry(compared, group);
    group.members.add(entry);
    index.add(entries.size(), compared.report(), compared.gist());
    entries.add(entry);
    byStatement.put(compared.report().statement(), entry);
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
      moved.put(member.compared.report().statement(), kept.id);
    }
    kept.members.addAll(gone.members);
    groups.remove(gone.id);
    return kept;
  }

  private Map<Entry, Double> compare(Compared one, Surroundings around) {
    Report report = one.report();
    Gist gist = one.gist();
    double mass = gist.mass(around.weighs());
    Map<Entry, Double> found = new LinkedHashMap<>();
    for (int number : index.find(report, gist, DAYS, OFTEN)) {
      Entry entry = entries.get(number);
      double shared = gist.shared(entry.compared.gist(), around.weighs());
      if (shared >= LEAST_SHARED && !entry.compared.report().document().equals(report.document())
          && (shared >= LEAST_HELD * mass
              || entry.compared.gist().weighsNoMoreThan(shared / LEAST_HELD, around.weighs()))) {
        found.put(entry, likeness.of(one, entry.compared, around, JOIN));
      }
    }
    return found;
  }

  /** The utterances that the report is of, the likeliest first. */
  private List<Group> fitting(Compared one) {
    Surroundings around = surroundings(one.report());
    Map<Group, Double> best = new LinkedHashMap<>();
    compare(one, around).forEach((entry, likely) -> {
      if (likely >= JOIN) {
        best.merge(entry.group, likely, Math::max);
      }
    });
    return best.entrySet().stream()
        .filter(fit -> admits(fit.getKey(), one, around))
        .sorted(Map.Entry.<Group, Double>comparingByValue().reversed()
            .thenComparing(fit -> fit.getKey().id, Comparator.naturalOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean admits(Group group, Compared one, Surroundings around) {
    Entry fullest = group.fullest();
    if (likeness.of(one, fullest.compared, around, BEAR) < BEAR) {
      return false;
    }
    return one.gist().distinct().size() <= fullest.size()
        || group.members.stream().allMatch(member -> likeness.of(one, member.compared, around, BEAR) >= BEAR);
  }
}
