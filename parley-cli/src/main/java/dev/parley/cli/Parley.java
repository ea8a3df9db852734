package dev.parley.cli;

import dev.parley.desk.DeskException;
import dev.parley.dossier.DossierException;
import dev.parley.dossier.ReviewException;
import dev.parley.dossier.ledger.LedgerException;
import dev.parley.exchange.ConflictException;
import dev.parley.model.Evidentiality;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/**
 * The program. Its exit status is 0 when at least one input was read, 1 when none was or the command failed, 2 when it
 * was called wrongly.
 */
@Command(
    name = "parley",
    versionProvider = Parley.Version.class,
    description = "Who said what in a negotiation, traced to the words.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley demo",
      "  parley extract article.txt --published 2025-08-21",
      "  parley COMMAND --help",
    })
public final class Parley {
  /** Of a message that nobody wrote for a user, in columns. */
  private static final int LONGEST = 300;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "When something fails, also print where in the program.")
  private boolean debug;

  @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Print this help.")
  private boolean help;

  @Option(names = {"-V", "--version"}, versionHelp = true, description = "Print the version.")
  private boolean version;

  private Parley() {}

  /** Runs a command and ends the process with its status. */
  public static void main(String[] arguments) {
    System.exit(run(Console.ofProcess(), arguments));
  }

  /** Runs a command on a console. */
  static int run(Console console, String... arguments) {
    Parley parley = new Parley();
    // picocli itself prints only help there, and would print a stack trace were it to fail at that
    StringWriter help = new StringWriter();
    CommandLine commandLine = commandLine(parley, console).setOut(new PrintWriter(help));
    try {
      int status = commandLine.execute(arguments);
      console.out().print(help);
      console.out().flush();
      return status;
    } catch (StandardOut.ReaderLeft | Failure | Error e) {
      return failed(parley, console, e);
    }
  }

  private static CommandLine commandLine(Parley parley, Console console) {
    CommandLine commandLine = new CommandLine(parley);
    commandLine.addSubcommand(new DemoCommand(console));
    commandLine.addSubcommand(new ExtractCommand(console));
    commandLine.addSubcommand(new ReadCommand(console));
    commandLine.addSubcommand(DocumentsCommand.with(console));
    commandLine.addSubcommand(new StatementsCommand(console));
    commandLine.addSubcommand(ActorsCommand.with(console));
    commandLine.addSubcommand(UtterancesCommand.with(console));
    commandLine.addSubcommand(new PositionsCommand(console));
    commandLine.addSubcommand(new HistoryCommand(console));
    commandLine.addSubcommand(new ShiftsCommand(console));
    commandLine.addSubcommand(new EchoesCommand(console));
    commandLine.addSubcommand(new PledgesCommand(console));
    commandLine.addSubcommand(ReviewCommand.with(console));
    commandLine.addSubcommand(new WhyCommand(console));
    commandLine.addSubcommand(new ExportCommand(console));
    commandLine.addSubcommand(new ConflictCommand(console));
    commandLine.addSubcommand(new DealCommand(console));
    commandLine.addSubcommand(new ServeCommand(console));
    commandLine.addSubcommand(DossierCommand.with(console));
    commandLine.setErr(new PrintWriter(console.err(), true));
    commandLine.setUsageHelpWidth(console.measure());
    inOrder(commandLine);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.registerConverter(LocalDate.class, Parley::day);
    commandLine.registerConverter(Evidentiality.class, Parley::evidentiality);
    commandLine.setParameterExceptionHandler((e, given) -> {
      if (given.length == 0) {
        e.getCommandLine().usage(e.getCommandLine().getErr());
        return 2;
      }
      console.say("parley: " + e.getMessage());
      console.say("Maybe see " + Plain.quoted(console.command()) + help(e) + " --help");
      return 2;
    });
    commandLine.setExecutionExceptionHandler((e, failed, parsed) -> failed(parley, console, e));
    return commandLine;
  }

  /** Options are listed in the order they are declared in, the most useful first. */
  private static void inOrder(CommandLine commandLine) {
    commandLine.getCommandSpec().usageMessage().sortOptions(false);
    commandLine.getSubcommands().values().forEach(Parley::inOrder);
  }

  private static String help(ParameterException e) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName(" ");
    return name.substring("parley".length());
  }

  private static int failed(Parley parley, Console console, Throwable e) {
    if (e instanceof StandardOut.ReaderLeft) {
      return 0; // whoever reads our output has seen enough
    }
    try {
      console.out().flush();
    } catch (StandardOut.ReaderLeft | Failure suppressed) {
      e.addSuppressed(suppressed);
    }
    if (e instanceof Failure
        || e instanceof DossierException
        || e instanceof LedgerException
        || e instanceof ReviewException
        || e instanceof ConflictException
        || e instanceof DeskException) {
      console.say("parley: " + e.getMessage());
    } else if (e instanceof OutOfMemoryError) {
      console.say("parley: the memory does not suffice: " + e.getMessage());
      console.say("Maybe give it more: PARLEY_JAVA_OPTIONS=-Xmx1g");
    } else {
      console.say("parley: unexpected: " + Plain.fit(Plain.line(e.toString()), LONGEST));
      console.say("Maybe run it again with --debug and report what it prints.");
    }
    if (parley.debug) {
      e.printStackTrace(console.err());
    }
    return 1;
  }

  private static LocalDate day(String given) {
    try {
      return LocalDate.parse(given);
    } catch (DateTimeException e) {
      throw new TypeConversionException("'" + given + "' is not a date like 2025-08-21");
    }
  }

  private static Evidentiality evidentiality(String given) {
    try {
      return Evidentiality.valueOf(given.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + given + "' is not first-hand, second-hand or anonymous");
    }
  }

  /** Tells the version that the build wrote into the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Parley.class.getPackage().getImplementationVersion();
      return new String[] {"parley " + (version == null ? "(not packaged)" : version)};
    }
  }
}
