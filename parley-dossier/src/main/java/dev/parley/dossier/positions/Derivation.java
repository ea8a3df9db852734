package dev.parley.dossier.positions;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.CodingFilter;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerCoding;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.model.Coding;
import dev.parley.model.Position;
import dev.parley.model.Shift;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Positions, their courses and shifts from coded statements. Nothing is kept in the ledger: what is derived depends on the
 * codings it was given and on nothing else, in whatever order. After further codings only the cells that they are about
 * are derived anew. Not thread-safe.
 */
public final class Derivation {
  /** A coding that is less sure than this moves nothing: it waits for a person to confirm it. */
  public static final double SURE = 0.5;

  private final Witnesses witnesses;
  private final Function<String, @Nullable LedgerStatement> statements;
  private final Map<Place, List<Evidence>> cells = new TreeMap<>(
      Comparator.comparing(Place::party).thenComparing(Place::issue).thenComparing(Place::option));

  /** What follows from the cells that have not changed since they were asked for. */
  private final Map<Place, Course> known = new HashMap<>();

  private record Place(String party, String issue, String option) {}

  /**
   * A derivation of nothing yet.
   *
   * @param statements gives the statement with an id, or null; asked for those in which hearsay is told
   */
  public Derivation(Dossier dossier, Function<String, @Nullable LedgerStatement> statements) {
    this.witnesses = new Witnesses(dossier);
    this.statements = statements;
  }

  /** What follows from all that a ledger holds about options that the dossier has. */
  public static Derivation of(Dossier dossier, Ledger ledger) {
    Set<String> known = dossier.issues().stream()
        .flatMap(issue -> issue.options().stream().map(option -> issue.id() + "/" + option.id()))
        .collect(Collectors.toSet());
    List<LedgerCoding> codings = new ArrayList<>();
    ledger.codings(CodingFilter.ALL, one -> {
      if (known.contains(one.coding().issue() + "/" + one.coding().option())) {
        codings.add(one);
      }
    });
    Derivation derivation = new Derivation(dossier, ledger::statement);
    codings.forEach(one -> derivation.add(one.coding(), one.statement()));
    return derivation;
  }

  /** Takes a coding, if it is sure enough, and the statement it is of. Each coding may be given only once. */
  public void add(Coding coding, LedgerStatement statement) {
    if (coding.confidence() < SURE) {
      return;
    }
    String within = statement.statement().within();
    boolean told = within != null && coding.own();
    Place place = new Place(coding.holder(), coding.issue(), coding.option());
    cells.computeIfAbsent(place, one -> new ArrayList<>())
        .add(witnesses.of(coding, statement, told ? statements.apply(String.valueOf(within)) : null));
    known.remove(place);
  }

  /**
   * Where everybody stands, by party, issue and option.
   *
   * @param asOf the day whose knowledge counts, or null for all that is known
   */
  public List<Position> positions(@Nullable LocalDate asOf) {
    List<Position> positions = new ArrayList<>();
    for (List<Evidence> evidence : cells.values()) {
      Position last = Course.last(Cell.of(evidence, asOf));
      if (last != null) {
        positions.add(last);
      }
    }
    return positions;
  }

  /**
   * The days on which something became known that can move a position: it was said, and published, by then. Between two
   * of them {@link #positions} gives the same.
   */
  public NavigableSet<LocalDate> days() {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (List<Evidence> evidence : cells.values()) {
      for (Evidence one : evidence) {
        LocalDate said = one.day();
        LocalDate published = one.published();
        if (said != null && Cell.counts(one)) {
          days.add(published != null && published.isAfter(said) ? published : said);
        }
      }
    }
    return days;
  }

  /** How each party stood on each option from day to day, by party, issue and option. */
  public List<Course> courses() {
    List<Course> courses = new ArrayList<>();
    cells.forEach((place, evidence) -> {
      Course course = known.get(place);
      if (course == null) {
        course = Course.of(Cell.of(evidence, null));
        known.put(place, course);
      }
      courses.add(course);
    });
    return courses;
  }

  /** Every position that anybody held, by its id: those from which and to which shifts go are among them. */
  public Map<String, Position> held() {
    Map<String, Position> held = new HashMap<>();
    courses().forEach(course -> course.positions().forEach(one -> held.put(one.id(), one)));
    return held;
  }

  /** What shifted on the day or later, or ever for null, by day. */
  public List<Shift> shifts(@Nullable LocalDate since) {
    return courses().stream()
        .flatMap(course -> course.shifts().stream())
        .filter(shift -> since == null || !shift.on().isBefore(since))
        .sorted(Comparator.comparing(Shift::on).thenComparing(Shift::id))
        .toList();
  }
}
