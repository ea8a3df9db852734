package dev.parley.bench;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.DossierFile;
import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.coding.Codebook;
import dev.parley.dossier.coding.DocumentCodings;
import dev.parley.dossier.echoes.Echoes;
import dev.parley.dossier.ledger.CodingFilter;
import dev.parley.dossier.ledger.DocumentReading;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerCoding;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.dossier.pledges.Pledges;
import dev.parley.dossier.positions.Derivation;
import dev.parley.model.Actor;
import dev.parley.model.Coding;
import dev.parley.model.Document;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Issue;
import dev.parley.model.Option;
import dev.parley.model.Passage;
import dev.parley.model.Precision;
import dev.parley.model.Span;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.Strength;
import dev.parley.model.Text;
import dev.parley.model.When;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** How long it takes to derive all that follows from a large ledger, and after one more document. */
@Command(
    name = "derive",
    mixinStandardHelpOptions = true,
    description = "Fills a ledger with generated statements and times what is derived from it.")
final class DeriveCommand implements Callable<Integer> {
  private static final long SEED = 6;
  private static final int IN_A_DOCUMENT = 25;

  /** The words of a statement, and how many different ones there are. */
  private static final int LENGTH = 14;

  private static final int VOCABULARY = 5000;

  @picocli.CommandLine.Option(
      names = "--statements", defaultValue = "100000", description = "How many (default: ${DEFAULT-VALUE}).")
  private int statements;

  private final Random dice = new Random(SEED);

  @Override
  public Integer call() throws IOException {
    PrintStream out = System.out;
    Dossier dossier = DossierFile.load(Path.of("dossiers/ukraine-guarantees"));
    Path folder = Files.createTempDirectory("parley-derive");
    Path file = folder.resolve("ledger.db");
    try (Ledger ledger = Ledger.open(file)) {
      ledger.know(dossier.cast());
      long start = System.nanoTime();
      int documents = Math.max(1, statements / IN_A_DOCUMENT);
      for (int i = 0; i < documents; i++) {
        ledger.store(document(dossier, i), false);
      }
      say(out, "stored " + documents * IN_A_DOCUMENT + " statements of " + documents + " documents", start);

      long whole = System.nanoTime();
      Derivation derivation = Derivation.of(dossier, ledger);
      say(out, "codings taken from the ledger", whole);
      start = System.nanoTime();
      int positions = derivation.positions(null).size();
      int shifts = derivation.shifts(null).size();
      say(out, positions + " positions and " + shifts + " shifts", start);
      start = System.nanoTime();
      Pledges pledges = Pledges.of(dossier, ledger, null);
      say(out, pledges.pledges().size() + " pledges and " + pledges.claims().size() + " claims", start);
      say(out, "positions, shifts and pledges in all", whole);
      start = System.nanoTime();
      int echoes = Echoes.of(ledger.utterances(StatementFilter.ALL, 1)).size();
      say(out, echoes + " echoes", start);

      DocumentReading more = document(dossier, documents);
      start = System.nanoTime();
      ledger.store(more, false);
      say(out, "one more document stored", start);
      start = System.nanoTime();
      List<LedgerCoding> fresh = new ArrayList<>();
      ledger.codings(CodingFilter.ALL.in(more.document().id()), fresh::add);
      fresh.forEach(one -> derivation.add(one.coding(), one.statement()));
      positions = derivation.positions(null).size();
      shifts = derivation.shifts(null).size();
      say(out, "after it " + positions + " positions and " + shifts + " shifts", start);
    } finally {
      try (var files = Files.list(folder)) {
        for (Path one : files.toList()) {
          Files.delete(one);
        }
      }
      Files.delete(folder);
    }
    return 0;
  }

  private static void say(PrintStream out, String what, long start) {
    out.println(String.format(Locale.ROOT, "%9.0f ms  %s", (System.nanoTime() - start) / 1e6, what));
  }

  /** A document in which people of the dossier speak, each statement on up to two options. */
  private DocumentReading document(Dossier dossier, int number) {
    LocalDate day = LocalDate.of(2015, 1, 1).plusDays(number);
    StringBuilder body = new StringBuilder();
    List<String> contents = new ArrayList<>();
    List<Dossier.Person> speakers = new ArrayList<>();
    List<String> parties = new ArrayList<>();
    for (int i = 0; i < IN_A_DOCUMENT; i++) {
      Dossier.Party party;
      do {
        party = dossier.parties().get(dice.nextInt(dossier.parties().size()));
      } while (party.people().isEmpty());
      Dossier.Person speaker = party.people().get(dice.nextInt(party.people().size()));
      String content = words();
      body.append(speaker.name()).append(" said that ").append(content).append(".\n");
      contents.add(content);
      speakers.add(speaker);
      parties.add(party.id());
    }
    String text = body.toString();
    String hash = Ids.sha256(text);
    String name = "generated-" + number;
    Document document = new Document(
        Ids.document(name, hash), name, "https://example.org/" + name, name, null, "Outlet " + number % 40, day,
        Precision.DAY, "en", text, hash, List.of());
    Text points = new Text(text);
    List<CodedStatement> said = new ArrayList<>();
    List<Coding> codings = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < IN_A_DOCUMENT; i++) {
      Dossier.Person speaker = speakers.get(i);
      int who = text.indexOf(speaker.name(), at);
      int what = who + speaker.name().length() + " said that ".length();
      at = what + contents.get(i).length();
      Passage source = passage(points, who, who + speaker.name().length());
      Passage cue = passage(points, what - "said that ".length(), what - " that ".length());
      Passage content = passage(points, what, at);
      Statement statement = new Statement(
          Ids.statement(document.id(), source, cue, content, null), document.id(), Statement.Kind.INDIRECT,
          Evidentiality.FIRST_HAND, source, cue, content, new Actor(speaker.id(), speaker.name(), Actor.Type.PERSON), null,
          When.on(day), 0.9);
      said.add(new CodedStatement(statement, parties.get(i)));
      for (int k = dice.nextInt(3); k > 0; k--) {
        Issue issue = dossier.issues().get(dice.nextInt(dossier.issues().size()));
        Option option = issue.options().get(dice.nextInt(issue.options().size()));
        Coding coding = new Coding(
            Ids.coding(statement.id(), issue.id(), option.id(), null), statement.id(), issue.id(), option.id(),
            parties.get(i), true, Stance.values()[dice.nextInt(3)], Strength.values()[dice.nextInt(4)], List.of(),
            0.5 + dice.nextDouble() / 2);
        if (codings.stream().noneMatch(one -> one.id().equals(coding.id()))) {
          codings.add(coding);
        }
      }
    }
    Codebook book = new Codebook(List.of(new Codebook.Entry("generated", "generated", "0")));
    return new DocumentReading(
        document, said, "generated", Map.of(), new DocumentCodings(book, codings, List.of(), "generated"));
  }

  private static Passage passage(Text text, int start, int end) {
    return text.passage(List.of(new Span(text.point(start), text.point(end))));
  }

  /** Words of which few are usual, as in a language. */
  private String words() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      int rank = (int) (VOCABULARY * Math.pow(dice.nextDouble(), 3));
      words.append(i == 0 ? "" : " ").append(spelled(rank));
    }
    return words.toString();
  }

  private static String spelled(int number) {
    String[] onsets = {"ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "wo", "zu", "cha"};
    StringBuilder word = new StringBuilder();
    for (int rest = number + 256; rest > 0; rest /= 16) {
      word.append(onsets[rest % 16]);
    }
    return word.toString();
  }
}
