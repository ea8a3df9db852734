package dev.parley.cli;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.DossierException;
import dev.parley.dossier.DossierFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks a dossier file. */
@Command(
    name = "check",
    description = "Checks a dossier file; every fault is told with its line and how to mend it.",
    footerHeading = "%nExample:%n",
    footer = "  parley dossier check my-case")
final class DossierCheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "DIR", description = "The folder that holds dossier.yaml, or the file itself.")
  private Path place = Path.of("");

  DossierCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      Dossier dossier = DossierFile.load(place);
      console.out().println(dossier.name() + " is in order: " + counts(dossier));
      return 0;
    } catch (DossierException e) {
      e.faults().forEach(fault -> console.say(fault.toString()));
      console.say("parley: " + Plain.count(e.faults().size(), "fault"));
      return 1;
    }
  }

  private static String counts(Dossier dossier) {
    int people = dossier.parties().stream().mapToInt(party -> party.people().size()).sum();
    int options = dossier.issues().stream().mapToInt(issue -> issue.options().size()).sum();
    int needs = dossier.arrangements().stream().mapToInt(arrangement -> arrangement.needs().size()).sum();
    int parties = dossier.parties().size();
    return (parties == 1 ? "1 party" : parties + " parties")
        + " with " + (people == 1 ? "1 person" : people + " people")
        + ", " + Plain.count(dossier.blocs().size(), "bloc")
        + ", " + Plain.count(dossier.issues().size(), "issue") + " with " + Plain.count(options, "option")
        + ", " + Plain.count(dossier.arrangements().size(), "arrangement") + " with " + Plain.count(needs, "need");
  }
}
