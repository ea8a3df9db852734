package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.DossierFile;
import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.coding.PartyCoder;
import dev.parley.model.Document;
import dev.parley.model.Precision;
import dev.parley.model.Statement;
import dev.parley.reading.Reader;
import dev.parley.reading.intake.Intake;
import dev.parley.reading.intake.Limits;
import dev.parley.reading.intake.Taking;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The article that the project started from, and a copy of it about another part of the world. */
class SeedArticleTest {
  private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("parley.root")));
  private static final Path SEED = ROOT.resolve("../shared/seed/000_debe115769be2b45.txt");
  private static final Path FILES = ROOT.resolve("parley-bench/src/test/resources/dev/parley/bench");
  private static final int WANTED = 13;

  private static @Nullable Reader reader;

  @BeforeAll
  static void open() {
    assumeTrue(Files.exists(SEED), "The seed article is not there: ../shared/seed");
    reader = Reader.open();
  }

  @AfterAll
  static void close() {
    if (reader != null) {
      reader.close();
    }
  }

  @Test
  void at_least_thirteen_of_fifteen_statements_come_out_with_speaker_party_and_date() throws IOException {
    Reading reading = read(
        DossierFile.load(ROOT.resolve("dossiers/ukraine-guarantees")), UnaryOperator.identity(), "2025-08-21");
    List<String> missing = reading.missing(UnaryOperator.identity());
    assertThat(missing).as("missing items").hasSizeLessThanOrEqualTo(15 - WANTED);
    assertThat(missing).noneMatch(item -> item.startsWith("9 ") || item.startsWith("10 "));
    assertThat(reading.by("sergei-lavrov")).hasSizeGreaterThanOrEqualTo(7);
    assertThat(reading.afterTheCredit("{Matzav.com}")).as("statements from the reader's comment").isEmpty();
  }

  @Test
  void a_copy_with_other_people_places_and_days_fares_no_worse() throws IOException {
    Map<String, String> map = replacements();
    Reading original = read(
        DossierFile.load(ROOT.resolve("dossiers/ukraine-guarantees")), UnaryOperator.identity(), "2025-08-21");
    Reading copy = read(
        DossierFile.load(FILES.resolve("replaced-dossier")), text -> replaced(text, map), "2024-11-16");
    List<String> missing = copy.missing(text -> replaced(text, map));
    assertThat(missing).hasSizeLessThanOrEqualTo(Math.min(15 - WANTED, original.missing(UnaryOperator.identity()).size()));
    assertThat(copy.afterTheCredit(replaced("{Matzav.com}", map))).isEmpty();
  }

  private static Reading read(Dossier dossier, UnaryOperator<String> change, String published) throws IOException {
    byte[] bytes = change.apply(Files.readString(SEED)).getBytes(StandardCharsets.UTF_8);
    try (Stream<Taking> takings = new Intake(Limits.DEFAULT).take("article.txt", bytes)) {
      Document document = ((Taking.Taken) takings.findFirst().orElseThrow())
          .document()
          .withPublished(LocalDate.parse(published), Precision.DAY);
      List<Statement> statements = Objects.requireNonNull(reader).read(document, dossier.cast());
      return new Reading(document, new PartyCoder(dossier).code(document, statements));
    }
  }

  private record Reading(Document document, List<CodedStatement> statements) {
    List<CodedStatement> by(String speaker) {
      return statements.stream().filter(s -> speaker.equals(speaker(s))).toList();
    }

    List<String> afterTheCredit(String credit) {
      int place = document.body().indexOf(credit);
      assertThat(place).isPositive();
      return statements.stream()
          .filter(s -> s.statement().content().end() > document.body().codePointCount(0, place))
          .map(s -> s.statement().content().text())
          .toList();
    }

    /** The items, by number and name, that the reading lacks. */
    List<String> missing(UnaryOperator<String> change) throws IOException {
      Set<String> items = new HashSet<>();
      Set<String> missing = new TreeSet<>();
      Set<String> used = new HashSet<>();
      for (String line : Files.readAllLines(FILES.resolve("seed-expected.csv")).stream().skip(1).toList()) {
        String[] row = Arrays.stream(line.split(",", -1)).map(change).toArray(String[]::new);
        String item = row[0] + " " + row[1];
        items.add(item);
        CodedStatement found = statements.stream()
            .filter(s -> !used.contains(s.statement().id()) && fits(s, row))
            .findFirst()
            .orElse(null);
        if (found == null) {
          missing.add(item);
        } else {
          used.add(found.statement().id());
        }
      }
      assertThat(items).isNotEmpty();
      return List.copyOf(missing);
    }

    private boolean fits(CodedStatement coded, String[] row) {
      Statement statement = coded.statement();
      boolean days = row[5].isEmpty()
          || (statement.said() != null
              && !statement.said().from().isBefore(LocalDate.parse(row[5]))
              && !statement.said().to().isAfter(LocalDate.parse(row[6])));
      return Arrays.stream(row[2].split("\\|")).allMatch(statement.content().text()::contains)
          && (row[3].equals("*") || row[3].equals(speaker(coded)))
          && row[4].equals(coded.party() == null ? "" : coded.party())
          && days
          && List.of(row[7].split("\\|")).contains(hyphened(statement.kind()))
          && row[8].equals(hyphened(statement.evidentiality()))
          && (row[9].isEmpty() || row[9].equals(outerSpeaker(statement)));
    }

    private @Nullable String outerSpeaker(Statement statement) {
      return statements.stream()
          .filter(s -> s.statement().id().equals(statement.within()))
          .findFirst()
          .map(Reading::speaker)
          .orElse(null);
    }

    private static @Nullable String speaker(CodedStatement coded) {
      return coded.statement().speaker() == null ? null : coded.statement().speaker().id();
    }

    private static String hyphened(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static Map<String, String> replacements() throws IOException {
    Map<String, String> map = new HashMap<>();
    for (String line : Files.readAllLines(FILES.resolve("replaced.csv")).stream().skip(1).toList()) {
      String[] pair = line.split(",", 2);
      map.put(pair[0], pair[1]);
    }
    return map;
  }

  /** Whole words, case and all, the longest first, in one pass. */
  private static String replaced(String text, Map<String, String> map) {
    List<String> words = new ArrayList<>(map.keySet());
    words.sort((a, b) -> b.length() - a.length());
    Pattern any = Pattern.compile(words.stream()
        .map(word -> "(?<!\\w)" + Pattern.quote(word) + "(?!\\w)")
        .collect(Collectors.joining("|")));
    return any.matcher(text).replaceAll(match -> Matcher.quoteReplacement(Objects.requireNonNull(map.get(match.group()))));
  }
}
