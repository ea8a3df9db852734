package dev.parley.cli;

import dev.parley.dossier.CsvRecords;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.JsonRecords;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.model.Evidentiality;
import dev.parley.model.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists statements of a ledger. */
@Command(
    name = "statements",
    description = "Lists the statements of a dossier's ledger, by the day they were said.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley statements --dossier my-case --speaker Lavrov --kind direct",
      "  parley statements --dossier my-case --party russia --since 2025-08-18 --until 2025-08-24",
      "  parley statements --dossier my-case --search troops --format csv > troops.csv",
    })
final class StatementsCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private Case place = new Case();

  @Option(names = "--speaker", paramLabel = "NAME", description = "Only by this actor: an id or part of a name.")
  private @Nullable String speaker;

  @Option(names = "--party", paramLabel = "ID", description = "Only for this party or bloc of the dossier.")
  private @Nullable String party;

  @Option(names = "--kind", paramLabel = "KIND", description = "Only direct, indirect or mixed ones.")
  private Statement.@Nullable Kind kind;

  @Option(
      names = "--evidentiality",
      paramLabel = "HOW",
      description = "Only what is known first-hand, second-hand or anonymous.")
  private @Nullable Evidentiality evidentiality;

  @Mixin private Period period = new Period();

  @Option(
      names = "--search",
      paramLabel = "WORDS",
      description = "Only with all these words; words in double quotation marks stand together.")
  private @Nullable String search;

  @Option(names = "--document", paramLabel = "ID", description = "Only in this document.")
  private @Nullable String document;

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      description = "Only those that the model is at least this sure of, 0 to 1 (default: 0).")
  private double minConfidence;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: all).")
  private int limit;

  @Option(names = "--format", paramLabel = "FORMAT", description = "One of: table (default), jsonl, csv.")
  private ListFormat format = ListFormat.TABLE;

  @Option(names = "--without-text", description = "Leave the words out; print only their places.")
  private boolean withoutText;

  StatementsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    check();
    StatementFilter filter = period.of(StatementFilter.ALL)
        .bySpeaker(speaker)
        .forParty(party)
        .ofKind(kind)
        .known(evidentiality)
        .holding(search)
        .in(document)
        .sure(minConfidence)
        .page(0, limit);
    Dossier dossier = place.dossier();
    Case.checkParty(dossier, party);
    try (Ledger ledger = place.ledger(dossier)) {
      List<LedgerStatement> statements = ledger.statements(filter);
      print(statements);
      if (format == ListFormat.TABLE) {
        int all = limit == 0 ? statements.size() : ledger.count(filter);
        console.say(Plain.count(statements.size(), "statement") + (all > statements.size() ? " of " + all : ""));
      }
    }
    return 0;
  }

  private void check() {
    if (spec == null) {
      return;
    }
    if (limit < 0) {
      throw new ParameterException(spec.commandLine(), "--limit " + limit + " is negative");
    }
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new ParameterException(spec.commandLine(), "--min-confidence " + minConfidence + " is not from 0 to 1");
    }
  }

  private void print(List<LedgerStatement> statements) {
    JsonRecords json = new JsonRecords(!withoutText);
    CsvRecords csv = new CsvRecords(!withoutText);
    format.print(console, statements, this::table, json::statement, csv::statementHeading, csv::statement);
  }

  private Table table(List<LedgerStatement> statements) {
    StatementTable table = new StatementTable(true, !withoutText);
    statements.forEach(one -> table.add(one.coded(), one.documentName()));
    return table.table();
  }
}
