package dev.parley.cli;

import dev.parley.accord.Concept;
import dev.parley.accord.Share;
import dev.parley.dossier.deal.Basis;
import dev.parley.dossier.deal.Deal;
import dev.parley.dossier.deal.DealAnalysis;
import dev.parley.dossier.deal.DealWording;
import dev.parley.dossier.deal.Gap;
import dev.parley.dossier.deal.LeftOut;
import dev.parley.dossier.deal.Outcome;
import dev.parley.dossier.deal.Persuasion;
import dev.parley.dossier.deal.Side;
import dev.parley.dossier.deal.Step;
import dev.parley.dossier.deal.Unlocking;
import dev.parley.dossier.deal.Verdict;
import dev.parley.dossier.deal.Want;
import dev.parley.model.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A solved deal for a person: what it was made of first, so that what follows from it can be judged. */
final class DealPage {
  private static final int MOST_LISTED = 10;

  private final Console console;
  private final Paragraphs text;
  private final DealAnalysis analysis;
  private final Deal deal;
  private final DealWording wording;
  private final boolean words;

  /**
   * @param words whether the words of documents are shown
   */
  DealPage(Console console, DealAnalysis analysis, boolean words) {
    this.console = console;
    this.text = new Paragraphs(console);
    this.analysis = analysis;
    this.deal = analysis.deal();
    this.wording = new DealWording(deal);
    this.words = words;
  }

  void show() {
    console.out().println(Plain.line(deal.dossier().title()));
    table();
    wants();
    gaps();
    text.heading("Where things stand");
    text.say(wording.state(deal.statusQuo()));
    Verdict verdict = analysis.proposal();
    if (verdict == null) {
      text.heading("No proposal is on the table");
      text.say("Nobody is known to want any of these options. --proposal looks at one all the same.");
    } else {
      proposal(verdict);
      if (!verdict.holds()) {
        unlocking();
      }
    }
    equilibria();
  }

  private void table() {
    text.heading("What is decided");
    for (int point = 0; point < deal.points().size(); point++) {
      String rule = wording.rule(point);
      text.say("- " + (rule.isEmpty() ? wording.points(List.of(point)) + ": " + String.join(", ",
          deal.points().get(point).controlledBy().stream().map(deal.dossier()::nameOf).toList()) + " decides." : rule));
    }
    text.heading("Who sits at the table");
    for (Side side : deal.sides()) {
      String members = side.members().stream().map(deal.dossier()::nameOf).collect(Collectors.joining(", "));
      text.say("- " + side.name() + (members.isEmpty() ? "" : " (" + members + " through it)") + ": accepts the package or rejects it"
          + (side.atWar() ? ", stops fighting or goes on" : ""));
    }
    leftOut("Options left out", deal.leftOut(), false);
    leftOut("Not at the table", deal.watchers(), true);
  }

  private void leftOut(String heading, List<LeftOut> all, boolean parties) {
    if (!all.isEmpty()) {
      text.heading(heading);
      Map<String, List<String>> reasons = new LinkedHashMap<>();
      all.forEach(one -> reasons.computeIfAbsent(one.why(), _ -> new ArrayList<>())
          .add(parties ? deal.dossier().nameOf(one.what()) : one.what()));
      reasons.forEach((why, names) -> text.say("- " + String.join(", ", names) + ": " + why));
    }
  }

  private void wants() {
    text.heading("What each wants, the most important first");
    Table table = new Table(
        Table.Column.text("WHO", 24),
        Table.Column.text("HOW FIRMLY", 10),
        Table.Column.text("SURE", 5),
        Table.Column.text("BY", 60),
        Table.Column.text("WHAT", 0));
    int before = -1;
    for (Want want : deal.wants()) {
      table.row(
          want.side() == before ? "" : deal.sides().get(want.side()).name(),
          want.strength() == null ? "–" : Ids.of(want.strength()),
          want.basis() instanceof Basis.Rule ? "–" : String.format(Locale.ROOT, "%.2f", want.confidence()),
          basis(want.basis()),
          want.words());
      before = want.side();
    }
    table.print(console.out(), console.columns());
  }

  private String basis(Basis basis) {
    return switch (basis) {
      case Basis.Analyst(String by, String reason) -> "ANALYST " + by + ": " + reason;
      case Basis.Rule(List<String> statements) -> statements.isEmpty() ? "rule" : "rule, from " + ids(statements);
      case Basis.Ledger ledger -> ids(ledger.statements())
          + (ledger.members().isEmpty() ? "" : " of members")
          + (ledger.isToldByOthers() ? " told by others or without a name" : "");
    };
  }

  private static String ids(List<String> statements) {
    return statements.size() <= 2 ? String.join(" ", statements)
        : statements.get(0) + " " + statements.get(1) + " and " + (statements.size() - 2) + " more";
  }

  private void gaps() {
    if (deal.gaps().isEmpty()) {
      return;
    }
    text.heading("What is not known, and is drawn anew in each of " + analysis.samples() + " samples");
    IntStream.range(0, deal.sides().size()).forEach(side -> {
      List<String> unknown = deal.gaps().stream().filter(gap -> gap.side() == side).map(this::gap).toList();
      if (!unknown.isEmpty()) {
        text.say("- " + deal.sides().get(side).name() + ": " + String.join("; ", unknown));
      }
    });
  }

  private String gap(Gap gap) {
    return gap.words() + (words && !gap.conditions().isEmpty()
        ? " (if “" + String.join("”, “", gap.conditions()) + "”)" : "");
  }

  private void proposal(Verdict verdict) {
    text.heading("The proposal on the table, " + switch (deal.proposal().origin()) {
      case ASKED -> "as you asked";
      case DOSSIER -> "as the dossier tells it";
      case LEDGER -> "as the ledger shows it: what those who decide on it offer";
    });
    text.say(wording.points(verdict.points()));
    if (verdict.holds()) {
      text.say("As far as is known nobody stands in its way, and once agreed it holds (" + concepts(verdict.concepts()) + ").");
    }
    verdict.blockers().forEach(this::blocker);
    text.say("It holds in " + share(verdict.share()) + " of the samples.");
    if (!verdict.way().isEmpty()) {
      text.heading("The way there");
      verdict.way().forEach(step -> text.say("- " + wording.step(step) + ", " + gain(step)));
    }
    text.heading("What each side would get and give");
    verdict.sides().forEach(side -> {
      String name = deal.sides().get(side.side()).name();
      text.say("- " + name + " gets " + listed(side.gets()) + ", gives up " + listed(side.gives()) + ". It stays in "
          + share(side.stays()) + " of the samples.");
    });
  }

  private void blocker(Verdict.Bearing blocker) {
    Step leaves = blocker.leaves();
    Step first = leaves == null ? blocker.against().getFirst() : leaves;
    String name = deal.sides().get(blocker.side()).name();
    text.say("Blocked by " + name + ". " + (leaves == null
        ? "On the way there it would have to act against what it wants: " + wording.step(first) + ", " + gain(first) + "."
        : "Once agreed, " + wording.step(first) + ", " + gain(first) + "."));
    blocker.gives().forEach(want -> text.say("- It wants " + said(want) + " [" + basis(want.basis()) + "]"));
  }

  private static String said(Want want) {
    return "“" + want.words() + "”" + (want.strength() == null ? "" : " (" + Ids.of(want.strength()) + ")");
  }

  private static String listed(List<Want> wants) {
    return wants.isEmpty() ? "nothing that it is known to want"
        : wants.stream().map(DealPage::said).collect(Collectors.joining(", "));
  }

  private static String gain(Step step) {
    String why = step.decides() == null ? "" : " (it wants: " + step.decides().words() + ")";
    return switch (step.gain()) {
      case GAINS -> "by which it gains" + why;
      case UNKNOWN -> "which nothing known speaks for or against";
      case LOSES -> "against what it wants" + why;
    };
  }

  private void unlocking() {
    text.heading("What would unlock it");
    List<Unlocking.OtherPackage> packages = analysis.otherPackages();
    if (packages.isEmpty()) {
      text.say("No package of these options is known to hold.");
    } else {
      Unlocking.OtherPackage first = packages.getFirst();
      int changes = first.dropped().size() + first.added().size();
      text.say("Another package. The fewest changes are " + changes + "; all with fewer were tried:");
      packages.stream().limit(MOST_LISTED).forEach(one -> text.say("- "
          + (one.dropped().isEmpty() ? "" : "without " + wording.points(one.dropped()))
          + (one.dropped().isEmpty() || one.added().isEmpty() ? "" : ", ")
          + (one.added().isEmpty() ? "" : "with " + wording.points(one.added()))
          + ". It holds in " + share(one.share()) + " of the samples."));
      more(packages.size());
    }
    Persuasion persuasion = analysis.persuasion();
    if (persuasion.changes().isEmpty()) {
      text.say("The same package. At least " + persuasion.atLeast() + " stands would have to change.");
    } else {
      text.say("The same package, if stands change. The fewest are " + persuasion.atLeast() + "; all with fewer were tried:");
      persuasion.changes().stream().limit(MOST_LISTED).forEach(changes -> text.say("- "
          + changes.stream().map(wording::change).collect(Collectors.joining("; and "))));
      more(persuasion.changes().size());
    }
  }

  private void more(int all) {
    if (all > MOST_LISTED) {
      text.say("- and " + (all - MOST_LISTED) + " more");
    }
  }

  private void equilibria() {
    List<Outcome> outcomes = analysis.equilibria();
    text.heading("What holds (" + analysis.concept() + "): " + Plain.count(outcomes.size(), "state"));
    // Who does a part that leads to nothing does not matter to anybody.
    Map<String, List<Outcome>> gists = new LinkedHashMap<>();
    outcomes.forEach(one -> gists.computeIfAbsent(wording.gist(one.state()), _ -> new ArrayList<>()).add(one));
    gists.values().stream().limit(MOST_LISTED).forEach(alike -> {
      Outcome one = alike.stream().filter(each -> wording.state(each.state()).equals(wording.gist(each.state())))
          .findFirst().orElse(alike.getFirst());
      text.say("- State " + deal.conflict().states().number(one.state()) + ": " + wording.state(one.state())
          + (one.reachable() ? " Each step there pays who takes it." : "")
          + " Holds under " + concepts(one.concepts()) + ", in " + share(one.share()) + " of the samples."
          + (alike.size() == 1 ? "" : " " + (alike.size() - 1) + " more differ only in what is half done."));
    });
    more(gists.size());
  }

  private static String concepts(List<Concept> concepts) {
    return concepts.size() == Concept.values().length ? "all concepts"
        : concepts.stream().map(Concept::name).collect(Collectors.joining(" "));
  }

  private static String share(Share share) {
    return String.format(Locale.ROOT, "%.0f %% (%.0f to %.0f %%)",
        100 * share.share(), 100 * share.low(), 100 * share.high());
  }
}
