package dev.parley.cli;

import dev.parley.dossier.ActorRecords;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.actors.Doubt;
import dev.parley.dossier.ledger.Judgement;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerActor;
import dev.parley.dossier.ledger.LedgerSighting;
import dev.parley.model.Ids;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows an actor of a ledger. */
@Command(
    name = "show",
    description = "Shows an actor: the documents that name it and why each is taken for it, what people judged, and "
        + "who else it could be.",
    footerHeading = "%nExample:%n",
    footer = "  parley actors show volodymyr-zelenskyy --dossier my-case")
final class ActorsShowCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "ID", description = "The actor's id, from actors list.")
  private String id = "";

  @Mixin private Case place = new Case();

  @Option(names = "--format", paramLabel = "FORMAT", description = "One of: text (default), json.")
  private ShowFormat format = ShowFormat.TEXT;

  ActorsShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    try (Ledger ledger = place.ledger(dossier)) {
      @Nullable LedgerActor found = ledger.actors().find(id);
      if (found == null) {
        throw new Failure(
            "The ledger of " + place.folder() + " holds no actor with the id " + id + " who said something.",
            "Maybe look it up: parley actors list --dossier " + Plain.quoted(place.folder().toString()));
      }
      if (format == ShowFormat.JSON) {
        console.out().print(ActorRecords.json(found) + "\n");
        return 0;
      }
      String own = found.actor().id();
      facts(found);
      sightings(ledger.actors().sightings(own));
      ledger.actors().judgements().stream()
          .filter(one -> List.of(one.actor(), one.other()).contains(own) || found.merged().contains(one.actor()))
          .forEach(this::judgement);
      ledger.actors().doubts().stream()
          .filter(one -> one.one().equals(own) || one.other().equals(own))
          .forEach(one -> doubt(one, own));
    }
    return 0;
  }

  private void facts(LedgerActor one) {
    console.fact("name", one.actor().name());
    console.fact("id", one.actor().id());
    console.fact("kind", Ids.of(one.actor().type()));
    console.fact("role", one.role());
    console.fact("party", one.party());
    String others = String.join("; ", one.names().stream().filter(n -> !n.equals(one.actor().name())).toList());
    console.fact("also called", others.isEmpty() ? null : others);
    console.fact("statements", Integer.toString(one.statements()));
    console.fact("first", one.first() == null ? null : one.first().toString());
    console.fact("last", one.last() == null ? null : one.last().toString());
    console.fact("known from", Ids.of(one.origin()));
    console.fact("sure", Ids.of(one.sure()));
  }

  private void sightings(List<LedgerSighting> sightings) {
    PrintWriter out = console.out();
    out.println();
    Table table = new Table(
        Table.Column.text("DOCUMENT ID", 18),
        Table.Column.text("PUBLISHED", 10),
        Table.Column.number("STATEMENTS"),
        Table.Column.text("CALLED", 26),
        Table.Column.text("ROLE THERE", 30),
        Table.Column.text("BECAUSE OF", 20),
        Table.Column.text("DOCUMENT", 0));
    for (LedgerSighting one : sightings) {
      table.row(
          one.document(),
          Moments.orUnknown(one.published()),
          Integer.toString(one.statements()),
          one.name().isEmpty() ? Moments.UNKNOWN : one.name(),
          one.roles().isEmpty() ? Moments.UNKNOWN : String.join("; ", one.roles()),
          ActorRecords.because(one.link()),
          one.documentName());
    }
    table.print(out, console.columns());
  }

  private void judgement(Judgement one) {
    console.out().println();
    console.out().println(Plain.line(ActorRecords.sentence(one)));
  }

  private void doubt(Doubt one, String own) {
    console.out().println();
    console.out().println("It could be " + (one.one().equals(own) ? one.other() : one.one()) + " ("
        + Ids.of(one.likelihood()) + "): " + one.reason() + ".");
  }
}
