package dev.parley.desk;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.CodingFilter;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.model.Pledge;
import dev.parley.model.Shift;
import dev.parley.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What happened on which day, as far as an address asks for it.
 *
 * @param days the days on which something did
 */
record Timeline(NavigableMap<LocalDate, Day> days) {
  /** What can be asked for alone. */
  enum Kind {
    SHIFTS,
    PLEDGES,
    STATEMENTS
  }

  /**
   * What an address asks for; null means any.
   *
   * @param asked party and issue
   * @param since the first day
   * @param until the last day
   * @param kind of what
   */
  record Wish(Asked asked, @Nullable LocalDate since, @Nullable LocalDate until, @Nullable Kind kind) {
    static Wish of(Dossier dossier, Query query) {
      return new Wish(
          Asked.of(dossier, query), query.day("since"), query.day("until"), query.word("show", Kind.class));
    }

    boolean shows(Kind other) {
      return kind == null || kind == other;
    }

    boolean holds(@Nullable LocalDate day) {
      return day != null && (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }

    /** The statements that were asked for, those about an issue left aside. */
    StatementFilter filter() {
      return StatementFilter.ALL.forParty(asked.party()).between(since, until);
    }
  }

  /**
   * A day.
   *
   * @param shifts what shifted on it
   * @param pledges what was offered first on it
   * @param statements how many statements can have been said on it at the latest
   */
  record Day(List<Shift> shifts, List<Pledge> pledges, int statements) {
    private static final Day EMPTY = new Day(List.of(), List.of(), 0);

    private Day plus(Day other) {
      return new Day(joined(shifts, other.shifts), joined(pledges, other.pledges), statements + other.statements);
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
      List<T> all = new ArrayList<>(one);
      all.addAll(other);
      return List.copyOf(all);
    }
  }

  static Timeline of(Ledger ledger, Derivations derivations, Wish wish) {
    NavigableMap<LocalDate, Day> days = new TreeMap<>();
    Asked asked = wish.asked();
    if (wish.shows(Kind.SHIFTS)) {
      derivations.shifts(wish.since()).stream().filter(asked::wants)
          .forEach(one -> put(days, wish, one.on(), new Day(List.of(one), List.of(), 0)));
    }
    // A pledge is to an arrangement, not about an issue.
    if (wish.shows(Kind.PLEDGES) && asked.issue() == null) {
      derivations.pledges(null).pledges().stream()
          .filter(one -> asked.party() == null || one.party().equals(asked.party()))
          .forEach(one -> put(days, wish, one.since(), new Day(List.of(), List.of(one), 0)));
    }
    if (wish.shows(Kind.STATEMENTS) && asked.issue() == null) {
      ledger.days(wish.filter()).forEach((day, count) -> put(days, wish, day, new Day(List.of(), List.of(), count)));
    } else if (wish.shows(Kind.STATEMENTS)) {
      about(ledger, wish).forEach(one -> put(days, wish, day(one), new Day(List.of(), List.of(), 1)));
    }
    return new Timeline(days);
  }

  private static void put(NavigableMap<LocalDate, Day> days, Wish wish, @Nullable LocalDate day, Day what) {
    if (day != null && wish.holds(day)) {
      days.put(day, days.getOrDefault(day, Day.EMPTY).plus(what));
    }
  }

  /** The statements of some of its days, by day. */
  static Map<LocalDate, List<LedgerStatement>> statements(Ledger ledger, Wish wish, List<LocalDate> days) {
    Map<LocalDate, List<LedgerStatement>> found = new LinkedHashMap<>();
    if (days.isEmpty() || !wish.shows(Kind.STATEMENTS)) {
      return found;
    }
    List<LedgerStatement> all = wish.asked().issue() == null
        ? ledger.statements(wish.filter().between(
            days.stream().min(LocalDate::compareTo).orElseThrow(), days.stream().max(LocalDate::compareTo).orElseThrow()))
        : about(ledger, wish);
    for (LedgerStatement one : all) {
      LocalDate day = day(one);
      if (day != null && days.contains(day)) {
        found.computeIfAbsent(day, key -> new ArrayList<>()).add(one);
      }
    }
    return found;
  }

  /** The statements that are coded for the issue, each once. */
  private static List<LedgerStatement> about(Ledger ledger, Wish wish) {
    Map<String, LedgerStatement> found = new LinkedHashMap<>();
    ledger.codings(CodingFilter.ALL.about(wish.asked().issue(), null), one -> {
      LedgerStatement statement = one.statement();
      if (wish.asked().party() == null || wish.asked().party().equals(statement.party())) {
        found.put(statement.statement().id(), statement);
      }
    });
    return List.copyOf(found.values());
  }

  private static @Nullable LocalDate day(LedgerStatement one) {
    When said = one.statement().said();
    return said == null ? null : said.to();
  }
}
