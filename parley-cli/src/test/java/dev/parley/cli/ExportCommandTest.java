package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.Screen.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  @TempDir private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made before each test
  private SmallCase small;

  @BeforeEach
  void make() throws IOException {
    small = SmallCase.in(folder);
    small.turnRound();
  }

  private Path exported(String name, String... options) {
    Path file = folder.resolve(name);
    List<Object> words = new ArrayList<>(List.of("export", file, "--dossier", small.folder()));
    words.addAll(List.of(options));
    Shown shown = Screen.none().run(words.toArray());
    assertThat(shown.status()).as(shown.err()).isZero();
    return file;
  }

  /** The parts of a workbook by their names. */
  private static Map<String, String> parts(Path file) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return parts;
  }

  @Test
  void a_workbook_has_a_sheet_for_the_matrix_and_one_for_each_kind_of_record() throws IOException {
    Map<String, String> parts = parts(exported("case.xlsx"));
    assertThat(parts.get("xl/workbook.xml"))
        .containsSubsequence("Matrix", "Positions", "Changes", "Pledges", "Claims", "Statements", "Documents");
    assertThat(parts.get("xl/sharedStrings.xml"))
        .contains("bridge / open", "supports", "reversal", "the bridge would open", "Jane Doe", "file:///news/later.txt");
  }

  @Test
  void without_text_a_workbook_has_no_words_of_the_documents() throws IOException {
    String words = String.join("\n", parts(exported("case.xlsx", "--without-text")).values());
    assertThat(words).contains("reversal").doesNotContain("would open", "dead", "The turn");
  }

  @Test
  void an_annotation_points_at_the_words_by_place_and_by_quotation() throws IOException {
    Path file = exported("evidence.jsonl", "--as", "annotations");
    assertThat(Files.readAllLines(file))
        .hasSize(5)
        .allSatisfy(line -> assertThat(line)
            .startsWith("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:parley:s-"))
        .anySatisfy(line -> assertThat(line)
            .contains("\"value\":\"position: ruritania opposes bridge/open red-line\"")
            .contains("\"source\":\"file:///news/article.txt\"")
            .contains("\"exact\":\"the plan was “dead”\",\"prefix\":\"The minister said \",\"suffix\":\". President")
            .contains("{\"type\":\"TextPositionSelector\",\"start\":18,\"end\":37}"));
    assertThat(Files.readString(exported("bare.jsonl", "--as", "annotations", "--without-text")))
        .contains("TextPositionSelector")
        .doesNotContain("TextQuoteSelector", "dead");
  }

  @Test
  void a_file_that_is_there_is_not_overwritten_unasked() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.xlsx"), "mine");
    Shown shown = Screen.none().run("export", file, "--dossier", small.folder());
    assertThat(shown.status()).isEqualTo(1);
    assertThat(shown.err()).contains("is there already", "--replace");
    assertThat(file).hasContent("mine");
    exported("mine.xlsx", "--replace");
    assertThat(parts(file)).containsKey("xl/workbook.xml");
  }
}
