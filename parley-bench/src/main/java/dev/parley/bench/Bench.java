package dev.parley.bench;

import dev.parley.bench.pledges.PledgesCommand;
import dev.parley.bench.positions.PositionsCommand;
import dev.parley.bench.positions.SeedCommand;
import dev.parley.bench.stance.ActsCommand;
import dev.parley.bench.stance.StanceCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The measurements' command line. A new measurement is a new command here. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures Parley.",
    subcommands = {
        EvaluateCommand.class,
        CompareCommand.class,
        CrashCommand.class,
        SpeedCommand.class,
        JmhCommand.class,
        SolveCommand.class,
        GapCommand.class,
        GoldCommand.class,
        SpeakersCommand.class,
        UtterancesCommand.class,
        DeriveCommand.class,
        StanceCommand.class,
        ActsCommand.class,
        PositionsCommand.class,
        PledgesCommand.class,
        SeedCommand.class,
        LinkExamplesCommand.class,
        ConfidenceExamplesCommand.class
    })
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Bench());
  }
}
