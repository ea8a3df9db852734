package dev.parley.cli;

import dev.parley.dossier.CsvRecords;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.PositionRecords;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.positions.Course;
import dev.parley.dossier.positions.Derivation;
import dev.parley.model.Ids;
import dev.parley.model.Position;
import dev.parley.model.Shift;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how a party's position on an issue came to be. */
@Command(
    name = "history",
    description = "Shows how a party came to stand where it does on an issue: each position that it held, what shifted, "
        + "and the words behind it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley history russia foreign-troops --dossier my-case",
    })
final class HistoryCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "PARTY", description = "The id of a party or bloc.")
  private String party = "";

  @Parameters(index = "1", paramLabel = "ISSUE", description = "The id of an issue.")
  private String issue = "";

  @Mixin private Case place = new Case();

  @Option(names = "--format", paramLabel = "FORMAT", description = "One of: table (default), jsonl, csv.")
  private ListFormat format = ListFormat.TABLE;

  @Option(names = "--without-text", description = "Leave out what are words of the documents.")
  private boolean withoutText;

  HistoryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    Case.checkParty(dossier, party);
    Case.checkIssue(dossier, issue);
    try (Ledger ledger = place.ledger(dossier)) {
      List<Course> courses = Derivation.of(dossier, ledger).courses().stream()
          .filter(course -> course.positions().stream()
              .anyMatch(one -> one.party().equals(party) && one.issue().equals(issue)))
          .toList();
      PositionRecords records = new PositionRecords(!withoutText);
      switch (format) {
        case TABLE -> show(dossier, courses);
        case JSONL -> courses.forEach(course -> {
          course.positions().forEach(one -> console.out().print(records.json(one) + "\n"));
          course.shifts().forEach(one -> console.out().print(records.json(one) + "\n"));
        });
        case CSV -> {
          console.out().print(CsvRecords.BOM + records.positionHeading());
          courses.forEach(course -> course.positions().forEach(one -> console.out().print(records.csv(one))));
        }
      }
      console.out().flush();
    }
    return 0;
  }

  private void show(Dossier dossier, List<Course> courses) {
    if (courses.isEmpty()) {
      console.say("Nothing that was read shows where " + dossier.nameOf(party) + " stands on " + issue + ".");
      return;
    }
    Table table = new Table(
        Table.Column.text("AS OF", 10),
        Table.Column.text("OPTION", 24),
        Table.Column.text("STANCE", 24),
        Table.Column.text("EVIDENCE", 12),
        Table.Column.text("SHIFT", 26),
        Table.Column.text(withoutText ? "ID" : "WORDS", 0));
    for (Course course : courses) {
      for (Position one : course.positions()) {
        table.row(
            Moments.orUnknown(one.asOf()),
            one.option(),
            ShiftsCommand.stance(one),
            Ids.of(one.evidentiality()),
            course.shifts().stream()
                .filter(shift -> shift.to().equals(one.id()))
                .map(Shift::kind)
                .distinct()
                .map(Ids::of)
                .collect(Collectors.joining(", ")),
            withoutText ? one.id() : words(one));
      }
    }
    table.print(console.out(), console.columns());
  }

  private static String words(Position one) {
    String quote = "“" + one.grounds().getFirst().quote() + "”";
    return one.conditions().isEmpty() ? quote : quote + " if: " + String.join("; ", one.conditions());
  }
}
