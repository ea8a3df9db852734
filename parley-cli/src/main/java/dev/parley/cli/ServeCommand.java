package dev.parley.cli;

import dev.parley.desk.Desk;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Ledger;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a dossier in the browser until it is ended. */
@Command(
    name = "serve",
    description = "Shows the documents of a dossier in the browser, what was said in them marked, and the same as JSON "
        + "at /api. It ends with Ctrl-C.",
    footerHeading = "%nExamples:%n",
    footer = {"  parley serve --dossier my-case", "  parley serve --dossier my-case --port 8080"})
final class ServeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Case place = new Case();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to answer at (default: 127.0.0.1). There are no accounts yet, so it must be one that "
          + "only this machine can reach.")
  private String host = Desk.DEFAULT_HOST;

  @Option(names = "--port", paramLabel = "N", description = "The port (default: 7070); 0 for any that is free.")
  private int port = Desk.DEFAULT_PORT;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Dossier dossier = place.dossier();
    Ledger ledger = place.ledger(dossier);
    Desk desk;
    try {
      desk = Desk.start(dossier, ledger, host, port);
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      desk.close();
      ledger.close();
    }));
    console.out().println(desk.address());
    console.out().flush();
    console.say("parley: showing " + Plain.line(dossier.title()) + "; Ctrl-C ends it");
    new CountDownLatch(1).await();
    return 0;
  }
}
