package dev.parley.cli;

import dev.parley.dossier.CsvRecords;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.PledgeRecords;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.pledges.Pledges;
import dev.parley.model.Arrangement;
import dev.parley.model.Claim;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Pledge;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows who offers what. */
@Command(
    name = "pledges",
    description = "Shows for each need of an arrangement who offers what, under which caveats, and what nobody offers; "
        + "and what is said of a bloc without all the names.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley pledges --dossier my-case",
      "  parley pledges --dossier my-case --as-of 2025-08-21 --format jsonl",
    })
final class PledgesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Case place = new Case();

  @Option(names = "--as-of", paramLabel = "DATE", description = "Only what was said on this day or earlier.")
  private @Nullable LocalDate asOf;

  @Option(names = "--format", paramLabel = "FORMAT", description = "One of: table (default), jsonl, csv.")
  private ListFormat format = ListFormat.TABLE;

  @Option(names = "--without-text", description = "Leave out what are words of the documents.")
  private boolean withoutText;

  PledgesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    if (dossier.arrangements().isEmpty()) {
      throw new Failure(
          "The dossier " + dossier.name() + " has no arrangement, so there is nothing to contribute to.",
          "Maybe add arrangements: with an id and its needs to " + dossier.path() + ".");
    }
    try (Ledger ledger = place.ledger(dossier)) {
      Pledges pledges = Pledges.of(dossier, ledger, asOf);
      PledgeRecords records = new PledgeRecords(!withoutText);
      switch (format) {
        case TABLE -> show(dossier, pledges);
        case JSONL -> {
          pledges.pledges().forEach(one -> console.out().print(records.json(one) + "\n"));
          pledges.claims().forEach(one -> console.out().print(records.json(one) + "\n"));
        }
        case CSV -> {
          console.out().print(CsvRecords.BOM + records.heading());
          pledges.pledges().forEach(one -> console.out().print(records.csv(one)));
          pledges.claims().forEach(one -> console.out().print(records.csv(one)));
        }
      }
      console.out().flush();
    }
    return 0;
  }

  private void show(Dossier dossier, Pledges pledges) {
    for (Arrangement arrangement : dossier.arrangements()) {
      Table table = new Table(
          Table.Column.text("NEED", 13),
          Table.Column.text("OFFERED BY", 26),
          Table.Column.text("STATUS", 22),
          Table.Column.text("SINCE", 10),
          Table.Column.text(withoutText ? "ID" : "HOW MUCH AND UNDER WHICH CAVEATS", 0));
      for (Arrangement.Need need : arrangement.needs()) {
        List<Pledge> offers = pledges.pledges().stream()
            .filter(one -> one.arrangement().equals(arrangement.id()) && one.capability() == need.capability())
            .toList();
        String name = Ids.of(need.capability());
        if (offers.isEmpty()) {
          table.row(name, "nobody", "hole", "", "");
        }
        for (Pledge one : offers) {
          boolean hearsay = one.evidentiality() != Evidentiality.FIRST_HAND;
          table.row(
              name,
              dossier.nameOf(one.party()),
              Ids.of(one.status()) + (hearsay ? ", second-hand" : ""),
              Moments.orUnknown(one.since()),
              withoutText ? one.id() : details(one));
          name = "";
        }
      }
      console.out().println(arrangement.id());
      table.print(console.out(), console.columns());
    }
    if (!pledges.claims().isEmpty()) {
      console.out().println();
      Table table = new Table(
          Table.Column.text("SAID OF", 28),
          Table.Column.text("COUNT", 9),
          Table.Column.number("NAMED"),
          Table.Column.number("UNKNOWN"),
          Table.Column.text("SINCE", 10),
          Table.Column.text(withoutText ? "ID" : "TO DO WHAT", 0));
      for (Claim one : pledges.claims()) {
        table.row(
            dossier.nameOf(one.bloc()),
            one.count() + (one.of() == null ? "" : " of " + one.of()),
            Integer.toString(one.named().size()),
            Integer.toString(one.undisclosed()),
            Moments.orUnknown(one.since()),
            withoutText ? one.id() : one.claim());
      }
      table.print(console.out(), console.columns());
    }
  }

  private static String details(Pledge one) {
    StringBuilder details = new StringBuilder();
    if (one.amount() != null) {
      details.append(one.amount() == Math.rint(one.amount()) ? String.format(Locale.ROOT, "%,.0f", one.amount()) : one.amount())
          .append(' ')
          .append(one.unit());
    }
    one.caveats().forEach(caveat -> details.append(details.isEmpty() ? "" : "; ").append(caveat));
    one.conditions().forEach(condition -> details.append(details.isEmpty() ? "" : "; ").append("if: ").append(condition));
    return details.toString();
  }
}
