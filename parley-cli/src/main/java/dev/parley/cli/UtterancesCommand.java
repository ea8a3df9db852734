package dev.parley.cli;

import dev.parley.dossier.CsvRecords;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.JsonRecords;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.dossier.ledger.Utterance;
import dev.parley.model.Statement;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists what was said once and reported by several. */
@Command(
    name = "utterances",
    description = "Lists what several documents report, each utterance once, by the day it was said.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley utterances --dossier my-case",
      "  parley utterances --dossier my-case --speaker Lavrov --format csv > lavrov.csv",
      "  parley utterances show u-0123456789abcdef --dossier my-case",
    })
final class UtterancesCommand implements Callable<Integer> {
  private static final int SEVERAL = 2;

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  /** Not required by picocli, which would then also ask for it before a subcommand. */
  @Option(names = "--dossier", paramLabel = "DIR", description = "The folder that holds dossier.yaml.")
  private @Nullable Path folder;

  @Option(
      names = "--documents",
      paramLabel = "N",
      description = "Only what at least so many documents report (default: ${DEFAULT-VALUE}).")
  private int documents = SEVERAL;

  @Option(names = "--speaker", paramLabel = "NAME", description = "Only by this actor: an id or part of a name.")
  private @Nullable String speaker;

  @Option(names = "--party", paramLabel = "ID", description = "Only for this party or bloc of the dossier.")
  private @Nullable String party;

  @Mixin private Period period = new Period();

  @Option(names = "--format", paramLabel = "FORMAT", description = "One of: table (default), jsonl, csv.")
  private ListFormat format = ListFormat.TABLE;

  @Option(names = "--without-text", description = "Leave the words out.")
  private boolean withoutText;

  private UtterancesCommand(Console console) {
    this.console = console;
  }

  static CommandLine with(Console console) {
    return new CommandLine(new UtterancesCommand(console)).addSubcommand(new UtterancesShowCommand(console));
  }

  @Override
  public Integer call() {
    if (documents < 1 && spec != null) {
      throw new ParameterException(spec.commandLine(), "--documents " + documents + " is less than 1");
    }
    if (folder == null) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "Missing required option: '--dossier=DIR'");
    }
    StatementFilter filter = period.of(StatementFilter.ALL.bySpeaker(speaker).forParty(party));
    Case place = Case.in(folder);
    Dossier dossier = place.dossier();
    Case.checkParty(dossier, party);
    try (Ledger ledger = place.ledger(dossier)) {
      JsonRecords json = new JsonRecords(!withoutText);
      CsvRecords csv = new CsvRecords(!withoutText);
      format.print(console, ledger.utterances(filter, documents), "utterance", this::table, json::utterance,
          csv::utteranceHeading, csv::utterance);
    }
    return 0;
  }

  private Table table(List<Utterance> utterances) {
    Table table = new Table(
        Table.Column.text("ID", 18),
        Table.Column.text("SAID", 17),
        Table.Column.text("SPEAKER", 24),
        Table.Column.number("DOCUMENTS"),
        Table.Column.text("FIRST IN", 24),
        Table.Column.text(withoutText ? "FULLEST IN" : "FULLEST", 0));
    for (Utterance one : utterances) {
      LedgerStatement fullest = one.fullest();
      LedgerStatement attributed = one.attributed();
      Statement statement = fullest.statement();
      table.row(
          one.id(),
          Moments.of(statement.said()),
          StatementTable.speaker(attributed == null ? statement : attributed.statement()),
          Integer.toString(one.documents()),
          one.reports().getFirst().outlet(),
          withoutText ? fullest.documentName() : statement.content().text());
    }
    return table;
  }
}
