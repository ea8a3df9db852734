package dev.parley.bench.pledges;

import dev.parley.bench.pledges.PledgeGold.Claimed;
import dev.parley.bench.pledges.PledgeGold.Pledged;
import dev.parley.dossier.pledges.Pledges;
import dev.parley.model.Claim;
import dev.parley.model.Ids;
import dev.parley.model.Pledge;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts what was found of what had to be, over several texts. */
final class PledgeScore {
  private final boolean doubtful;
  private final @Nullable PrintStream failures;
  private final Tally pledges = new Tally();
  private final Tally whoAndWhat = new Tally();
  private final Tally limits = new Tally();
  private final Tally claims = new Tally();
  private int amounts;
  private int amountsRight;
  private int totalsRight;
  private int namedRight;

  /**
   * @param doubtful whether doubtful entries count
   * @param failures where each failure is listed, or null
   */
  PledgeScore(boolean doubtful, @Nullable PrintStream failures) {
    this.doubtful = doubtful;
    this.failures = failures;
  }

  private static final class Tally {
    private int right;
    private int found;
    private int wanted;

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "F1 %.1f (precision %.1f, recall %.1f; %d right of %d found and %d wanted)",
          share(2 * right, found + wanted), share(right, found), share(right, wanted), right, found, wanted);
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 0 : 100.0 * part / whole;
    }
  }

  /** Adds a text. */
  void add(String text, PledgeGold gold, Pledges answers) {
    Map<String, Pledged> wanted = new HashMap<>();
    gold.pledges().forEach(one -> wanted.put(one.who(), one));
    Set<String> answered = new HashSet<>();
    for (Pledge one : answers.pledges()) {
      String who = one.party() + " " + Ids.of(one.capability());
      answered.add(who);
      pledge(text, who, one, wanted.get(who));
    }
    for (Pledged one : gold.pledges()) {
      if (one.judged() && (doubtful || !one.doubtful())) {
        pledges.wanted++;
        whoAndWhat.wanted++;
        if (!answered.contains(one.who())) {
          tell(text + ": " + one.who() + " " + one.status() + " is missing");
        }
      }
    }
    claims(text, gold, answers.claims());
  }

  private void pledge(String text, String who, Pledge answer, @Nullable Pledged wanted) {
    if (wanted != null && (!wanted.judged() || !doubtful && wanted.doubtful())) {
      return;
    }
    pledges.found++;
    whoAndWhat.found++;
    String status = Ids.of(answer.status());
    if (wanted == null) {
      tell(text + ": " + who + " " + status + " is not in the gold: " + answer.passages());
      return;
    }
    whoAndWhat.right++;
    limits(text + ": " + who, answer, wanted);
    if (wanted.amount() != null) {
      amounts++;
      amountsRight += wanted.amount().equals(answer.amount()) ? 1 : 0;
      if (!wanted.amount().equals(answer.amount())) {
        tell(text + ": " + who + " amounts to " + answer.amount() + ", gold " + wanted.amount());
      }
    }
    if (status.equals(wanted.status())) {
      pledges.right++;
    } else {
      tell(text + ": " + who + " is " + status + ", gold " + wanted.status() + ": " + answer.passages());
    }
  }

  private void limits(String where, Pledge answer, Pledged wanted) {
    Set<String> found = new TreeSet<>(answer.caveats());
    found.addAll(answer.conditions());
    Set<String> open = new TreeSet<>(found);
    limits.found += found.size();
    limits.wanted += wanted.limits().size();
    for (String limit : wanted.limits()) {
      String match = open.stream().filter(one -> shareHalf(one, limit)).findFirst().orElse(null);
      if (match != null) {
        open.remove(match);
        limits.right++;
      } else {
        tell(where + " lacks the limit \"" + limit + "\"");
      }
    }
    open.forEach(one -> tell(where + " is limited by \"" + one + "\""));
  }

  private static boolean shareHalf(String one, String other) {
    Set<String> mine = words(one);
    Set<String> theirs = words(other);
    Set<String> shared = new HashSet<>(mine);
    shared.retainAll(theirs);
    return 2 * shared.size() >= Math.max(mine.size(), theirs.size());
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("\\W+")));
  }

  private void claims(String text, PledgeGold gold, List<Claim> answers) {
    Map<String, Claimed> wanted = new HashMap<>();
    gold.claims().forEach(one -> wanted.put(one.what(), one));
    Set<String> answered = new HashSet<>();
    for (Claim one : answers) {
      String what = one.bloc() + " " + one.count();
      Claimed gold1 = wanted.get(what);
      boolean again = !answered.add(what);
      if (gold1 != null && (!gold1.judged() || !doubtful && gold1.doubtful())) {
        continue;
      }
      claims.found++;
      if (gold1 == null || again) {
        tell(text + ": " + what + " \"" + one.claim() + "\" is not in the gold");
        continue;
      }
      claims.right++;
      totalsRight += Objects.equals(gold1.of(), one.of()) ? 1 : 0;
      boolean same = gold1.named().equals(new TreeSet<>(one.named()));
      namedRight += same ? 1 : 0;
      if (!same) {
        tell(text + ": " + what + " names " + one.named() + ", gold " + gold1.named());
      }
    }
    for (Claimed one : gold.claims()) {
      if (one.judged() && (doubtful || !one.doubtful())) {
        claims.wanted++;
        if (!answered.contains(one.what())) {
          tell(text + ": " + one.what() + " is missing");
        }
      }
    }
  }

  private void tell(String failure) {
    if (failures != null) {
      failures.println("  " + failure);
    }
  }

  /** All of it, one line each. */
  List<String> lines() {
    return List.of(
        "pledges " + pledges,
        "party and capability alone " + whoAndWhat,
        "caveats and conditions " + limits,
        "amounts " + amountsRight + " of " + amounts + " right",
        "claims " + claims,
        "of the claims found the total is right of " + totalsRight + ", the named of " + namedRight);
  }
}
