package dev.parley.cli;

import dev.parley.dossier.Dates;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.DossierFile;
import dev.parley.dossier.ReadSummary;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.dossier.ledger.Tally;
import dev.parley.dossier.ledger.Totals;
import dev.parley.model.Actor;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Statement;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Reads the shipped corpus of the shipped dossier into a fresh ledger and shows what it found. */
@Command(
    name = "demo",
    description = "Reads the corpus that comes with Parley into a fresh ledger, outside the program's folder, and "
        + "shows what it found.",
    footerHeading = "%nExample:%n",
    footer = "  parley demo")
final class DemoCommand implements Callable<Integer> {
  private static final String NAME = "ukraine-guarantees";
  private static final int MOST = 8;

  private final Console console;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path shipped = console.home().resolve("dossiers").resolve(NAME);
    if (!Files.isDirectory(shipped.resolve("corpus"))) {
      throw new Failure(
          "The dossier that comes with Parley is not in " + shipped + ".",
          "Maybe unpack the archive again, or check the project out again.");
    }
    Path copy = copy(shipped);
    console.say("parley: a copy of the dossier " + NAME + " is in " + copy);
    Dossier dossier = DossierFile.load(copy);
    ReadSummary summary = ReadCommand.run(
        console, dossier, new IntakeOptions(), Dates.NONE, List.of(copy.resolve("corpus").toString()), false);
    Progress.refusals(console, summary);
    if (!summary.anything()) {
      return 1;
    }
    try (Ledger ledger = Ledger.open(dossier.ledgerFile())) {
      show(dossier, ledger);
    }
    next(copy);
    return 0;
  }

  /** A fresh folder where users' data goes on this system, else among the temporary files. */
  private Path copy(Path shipped) {
    @Nullable String data = console.variable("XDG_DATA_HOME");
    @Nullable String user = console.variable("HOME");
    List<Path> places = new ArrayList<>();
    if (data != null && Path.of(data).isAbsolute()) {
      places.add(Path.of(data));
    } else if (user != null) {
      places.add(Path.of(user, ".local", "share"));
    }
    places.add(Path.of(System.getProperty("java.io.tmpdir")));
    @Nullable IOException problem = null;
    for (Path place : places) {
      try {
        Path copy = fresh(place.resolve("parley").resolve("demo"));
        copy(shipped, copy);
        return copy;
      } catch (IOException e) {
        problem = e;
      }
    }
    throw new Failure(
        "The dossier could not be copied: " + problem + ".", "Maybe set XDG_DATA_HOME to a folder with some room.");
  }

  private static Path fresh(Path parent) throws IOException {
    Files.createDirectories(parent);
    for (int number = 1; ; number++) {
      Path folder = parent.resolve(number == 1 ? NAME : NAME + "-" + number);
      try {
        return Files.createDirectory(folder);
      } catch (FileAlreadyExistsException e) {
        // an earlier demonstration's, which may still be of use to somebody
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.equals(from) || file.getFileName().toString().startsWith("ledger.db")) {
          continue;
        }
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private void show(Dossier dossier, Ledger ledger) {
    PrintWriter out = console.out();
    Totals totals = ledger.totals(MOST);
    out.println(dossier.title());
    out.println();
    out.println(Plain.count(totals.documents(), "document") + ", " + Plain.count(totals.statements(), "statement"));
    counts("by kind", totals.kinds());
    counts("by how it is known", totals.evidentialities());
    out.println();
    Table speakers = new Table(Table.Column.number("STATEMENTS"), Table.Column.text("MOST QUOTED", 0));
    for (Tally tally : totals.speakers()) {
      speakers.row(Integer.toString(tally.count()), tally.name());
    }
    speakers.print(out, console.columns());
    out.println();
    Table parties = new Table(Table.Column.number("STATEMENTS"), Table.Column.text("PARTY", 0));
    for (Tally tally : totals.parties()) {
      parties.row(Integer.toString(tally.count()), dossier.nameOf(tally.id()) + " (" + tally.id() + ")");
    }
    if (totals.withoutParty() > 0) {
      parties.row(Integer.toString(totals.withoutParty()), "no party of the dossier");
    }
    parties.print(out, console.columns());
    out.println();
    examples(dossier, ledger.statements(StatementFilter.ALL));
  }

  private void counts(String what, Map<? extends Enum<?>, Integer> counts) {
    List<String> parts = counts.entrySet().stream()
        .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
        .map(entry -> entry.getValue() + " " + Ids.of(entry.getKey()))
        .toList();
    if (!parts.isEmpty()) {
      console.out().println("  " + what + ": " + String.join(", ", parts));
    }
  }

  /**
   * Three of the surest statements with all their words, each by another of the dossier's people; a second-hand one if
   * there is one.
   */
  private void examples(Dossier dossier, List<LedgerStatement> statements) {
    Set<String> people = dossier.parties().stream()
        .flatMap(party -> party.people().stream())
        .map(Dossier.Person::id)
        .collect(Collectors.toSet());
    List<LedgerStatement> sure = statements.stream()
        .filter(one -> one.statement().speaker() instanceof Actor speaker && people.contains(speaker.id()))
        .filter(one -> one.party() != null && one.statement().cue() != null)
        .filter(one -> one.statement().content().text().length() >= 40)
        .filter(one -> one.statement().content().text().length() <= 200)
        .sorted((a, b) -> Double.compare(b.statement().confidence(), a.statement().confidence()))
        .toList();
    List<LedgerStatement> chosen = new ArrayList<>();
    Set<String> speakers = new HashSet<>();
    choose(sure, Statement.Kind.DIRECT, Evidentiality.FIRST_HAND, chosen, speakers);
    choose(sure, Statement.Kind.MIXED, Evidentiality.FIRST_HAND, chosen, speakers);
    choose(sure, null, Evidentiality.SECOND_HAND, chosen, speakers);
    choose(sure, Statement.Kind.INDIRECT, Evidentiality.FIRST_HAND, chosen, speakers);
    for (LedgerStatement one : chosen.subList(0, Math.min(3, chosen.size()))) {
      example(one, statements);
    }
  }

  private static void choose(
      List<LedgerStatement> sure,
      Statement.@Nullable Kind kind,
      Evidentiality known,
      List<LedgerStatement> chosen,
      Set<String> speakers) {
    for (LedgerStatement one : sure) {
      Actor speaker = one.statement().speaker();
      if (speaker != null
          && (kind == null || one.statement().kind() == kind)
          && one.statement().evidentiality() == known
          && speakers.add(speaker.id())) {
        chosen.add(one);
        return;
      }
    }
  }

  private void example(LedgerStatement one, List<LedgerStatement> all) {
    PrintWriter out = console.out();
    Statement statement = one.statement();
    String teller = all.stream()
        .filter(outer -> outer.statement().id().equals(statement.within()))
        .map(outer -> ", as told by " + StatementTable.speaker(outer.statement()))
        .findFirst()
        .orElse("");
    out.println(StatementTable.speaker(statement) + " (" + one.party() + "), " + Moments.of(statement.said()) + ", "
        + StatementTable.how(statement) + teller);
    for (String line : Plain.fold(StatementTable.words(statement), console.measure() - 4)) {
      out.println("    " + line);
    }
    String title = one.documentTitle();
    out.println("    in: " + Plain.line(title == null ? one.documentName() : title) + ", code points "
        + statement.content().start() + "–" + statement.content().end());
    out.println();
  }

  private void next(Path copy) {
    PrintWriter out = console.out();
    String program = Plain.quoted(console.command());
    String folder = Plain.quoted(copy.toString());
    out.println("Next, see every statement marked in its text, in the browser:");
    out.println("  " + program + " serve --dossier " + folder);
    out.println("or list what one party said:");
    out.println("  " + program + " statements --dossier " + folder + " --party russia");
    out.println("or read an article of your own:");
    out.println("  " + program + " extract FILE --dossier " + folder);
  }
}
