package dev.parley.cli;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.EchoRecords;
import dev.parley.dossier.echoes.Echo;
import dev.parley.dossier.echoes.Echoes;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.model.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists repeated phrases. */
@Command(
    name = "echoes",
    description = "Follows phrases that were said more than once: who said them first, who took them up, where it was "
        + "reported. Several reports of one utterance count once.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley echoes --dossier my-case",
      "  parley echoes --dossier my-case --since 2025-08-18 --format jsonl",
    })
final class EchoesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Case place = new Case();

  @Option(names = "--since", paramLabel = "DATE", description = "Only phrases that were said on this day or later, too.")
  private @Nullable LocalDate since;

  @Option(names = "--format", paramLabel = "FORMAT", description = "One of: table (default), jsonl, csv.")
  private ListFormat format = ListFormat.TABLE;

  @Option(names = "--without-text", description = "Leave the words out.")
  private boolean withoutText;

  EchoesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    try (Ledger ledger = place.ledger(dossier)) {
      List<Echo> echoes = Echoes.of(ledger.utterances(StatementFilter.ALL, 1)).stream()
          .filter(one -> since == null || one.voicings().stream().anyMatch(this::isRecent))
          .toList();
      EchoRecords records = new EchoRecords(!withoutText);
      format.print(console, echoes, "phrase", this::table, records::json, records::heading, records::csv);
    }
    return 0;
  }

  private boolean isRecent(Echo.Voicing one) {
    return one.day() != null && !one.day().isBefore(since);
  }

  /** Who took a phrase up stands below who said it first. */
  private Table table(List<Echo> echoes) {
    Table table = new Table(
        Table.Column.text("SAID", 10),
        Table.Column.text("SPEAKER", 26),
        Table.Column.text("PARTY", 18),
        Table.Column.number("OUTLETS"),
        Table.Column.text(withoutText ? "ID" : "PHRASE", 0));
    for (Echo echo : echoes) {
      String last = withoutText ? echo.id() : "“" + echo.phrase() + "”";
      for (Echo.Voicing one : echo.voicings()) {
        Actor speaker = one.speaker();
        table.row(
            Moments.orUnknown(one.day()),
            (one == echo.voicings().getFirst() ? "" : "› ") + (speaker == null ? Moments.UNKNOWN : speaker.name()),
            Moments.orUnknown(one.party()),
            Integer.toString(one.utterance().outlets().size()),
            last);
        last = "";
      }
    }
    return table;
  }
}
