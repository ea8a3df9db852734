package dev.parley.cli;

import dev.parley.dossier.DossierFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a dossier. */
@Command(
    name = "new",
    description = "Begins a dossier: makes the folder NAME with a dossier.yaml that tells what to fill in.",
    footerHeading = "%nExample:%n",
    footer = "  parley dossier new black-sea-grain")
final class DossierNewCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "NAME", description = "Lower-case words joined by hyphens.")
  private String name = "";

  @Option(names = "--in", paramLabel = "DIR", description = "The folder to make it in (default: this one).")
  private Path parent = Path.of("");

  DossierNewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path file = DossierFile.create(parent, name);
    Path folder = parent.resolve(name);
    String quoted = Plain.quoted(folder.toString());
    console.out().println("made " + file);
    console.out().println("Fill in the parties, their people and the issues, then:");
    console.out().println("  " + Plain.quoted(console.command()) + " dossier check " + quoted);
    console.out().println("  " + Plain.quoted(console.command()) + " read INPUT --dossier " + quoted);
    return 0;
  }
}
