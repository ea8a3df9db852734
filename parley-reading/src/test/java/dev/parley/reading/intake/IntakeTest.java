package dev.parley.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Document;
import dev.parley.model.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {
  @TempDir Path folder;

  private List<Taking> take(String input) {
    return new Intake(Limits.DEFAULT).take(input).toList();
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.write(path, bytes);
  }

  @Test
  void plain_text_is_the_decoded_file_as_it_is() throws IOException {
    String text = "\ufeff  First line,\r\nsecond.\n\n\n  She said so. \n\n";
    Path path = write("a.txt", Inputs.utf8(text));

    Document document = ((Taking.Taken) take(path.toString()).getFirst()).document();

    assertThat(document.body()).isEqualTo(text);
    assertThat(document.sha256()).isEqualTo(Ids.sha256(text));
    assertThat(document.name()).isEqualTo(path.toString());
    assertThat(document.address()).isEqualTo(path.toUri().toString());
    assertThat(document.id()).isEqualTo(Ids.document("a.txt", document.sha256()));
    assertThat(document.published()).isNull();
  }

  @Test
  void a_folder_is_taken_in_the_order_of_its_paths_and_one_bad_file_stops_nothing() throws IOException {
    write("b.txt", Inputs.utf8("He said yes."));
    write("a/z.md", Inputs.utf8("She said *no*."));
    write("a/empty.txt", new byte[0]);
    write("c.bin", new byte[] {0, 1, 2, 3});
    write("dates.csv", Inputs.utf8("id,date\nb,2024-01-01\n"));
    write("deep/er/d.txt", Inputs.utf8(" \n\t\n"));
    write(".hidden/e.txt", Inputs.utf8("Nobody said so."));
    write("noending", Inputs.utf8("They said so."));

    assertThat(take(folder + "/"))
        .extracting(taking -> taking.name().substring(folder.toString().length()) + " " + what(taking))
        .containsExactly(
            "/a/empty.txt empty",
            "/a/z.md She said no.",
            "/b.txt He said yes.",
            "/c.bin binary",
            "/dates.csv a .csv file\nMaybe name it by itself, if it is plain text.",
            "/deep/er/d.txt empty",
            "/noending They said so.");
  }

  private static String what(Taking taking) {
    return switch (taking) {
      case Taking.Taken(Document document) -> document.body();
      case Taking.Refused(String name, String reason) -> reason;
    };
  }

  @Test
  void a_folder_is_read_one_file_at_a_time() throws IOException {
    write("a.txt", Inputs.utf8("He said yes."));
    Path second = write("b.txt", Inputs.utf8("She said no."));

    try (Stream<Taking> takings = new Intake(Limits.DEFAULT).take(folder.toString())) {
      Iterator<Taking> each = takings.iterator();
      each.next();
      Files.writeString(second, "She said maybe.");
      assertThat(what(each.next())).isEqualTo("She said maybe.");
    }
  }

  @Test
  void what_does_not_exist_is_not_found() {
    assertThat(take(folder.resolve("none.txt").toString()))
        .containsExactly(new Taking.Refused(folder.resolve("none.txt").toString(), "not found"));
  }

  @Test
  void an_empty_folder_is_empty() {
    assertThat(take(folder.toString())).containsExactly(new Taking.Refused(folder.toString(), "empty"));
  }

  @Test
  void an_address_that_is_not_http_is_refused() {
    assertThat(take("file:///etc/passwd"))
        .containsExactly(new Taking.Refused("file:///etc/passwd", "not an http or https address"));
  }

  @Test
  void standard_input_is_taken_as_it_looks() {
    InputStream before = System.in;
    try {
      String lines = "{\"text\": \"He said yes.\"}\n{\"text\": \"She said no.\"}\n";
      System.setIn(new ByteArrayInputStream(Inputs.utf8(lines)));
      assertThat(take("-")).extracting(IntakeTest::what).containsExactly("He said yes.", "She said no.");

      System.setIn(new ByteArrayInputStream(Inputs.utf8("They said {nothing}.\n")));
      assertThat(take("-")).extracting(IntakeTest::what).containsExactly("They said {nothing}.\n");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void a_text_over_the_limit_is_refused_and_one_at_the_limit_is_taken() {
    Intake intake = new Intake(Limits.DEFAULT.withMaxTextBytes(2_000_000));
    byte[] most = Inputs.utf8("He said so. ".repeat(200_000));
    byte[] full = Arrays.copyOf(most, 2_000_000);

    assertThat(intake.take("full.txt", full)).singleElement().isInstanceOf(Taking.Taken.class);
    assertThat(intake.take("most.txt", most))
        .containsExactly(new Taking.Refused("most.txt", "over the limit of 2 MB"));
  }

  @Test
  void a_file_far_over_the_limit_is_refused_without_reading_it_whole() throws IOException {
    Path path = write("huge.txt", Inputs.utf8("He said so. ".repeat(1000)));

    assertThat(new Intake(Limits.DEFAULT.withMaxTextBytes(1000)).take(path.toString()))
        .containsExactly(new Taking.Refused(path.toString(), "over the limit of 1 kB"));
  }

  @ParameterizedTest
  @CsvSource({"windows-1252", "UTF-16LE", "UTF-16BE", "UTF-8"})
  void text_in_other_character_sets_is_decoded(String charset) {
    String article = Inputs.ARTICLE.replace("Brand", "Brånd");

    assertThat(Inputs.document("a.txt", article.getBytes(Charset.forName(charset))).body()).isEqualTo(article);
  }

  @Test
  void a_page_that_declares_the_wrong_character_set_is_read_all_the_same() {
    String page = "<html><head><meta charset='%s'></head><body><p>" + Inputs.ARTICLE + "</p></body></html>";

    byte[] saysUtf8 = page.formatted("utf-8").getBytes(Charset.forName("windows-1252"));
    byte[] saysLatin = page.formatted("iso-8859-1").getBytes(StandardCharsets.UTF_8);
    byte[] saysNonsense = page.formatted("x-nothing").getBytes(StandardCharsets.UTF_8);

    for (byte[] bytes : List.of(saysUtf8, saysLatin, saysNonsense)) {
      assertThat(Inputs.document("a.html", bytes).body()).contains("“You can’t run a river by rumour,” she said.");
    }
  }

  @Test
  void binary_files_are_refused_whatever_their_name() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

    assertThat(Inputs.reason("picture.txt", picture)).isEqualTo("binary");
    assertThat(Inputs.reason("old.doc", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}))
        .isEqualTo("binary\nMaybe save it as docx.");
    assertThat(Inputs.reason("paper.pdf", Inputs.utf8("no PDF at all"))).startsWith("damaged");
  }

  @ParameterizedTest
  @CsvSource({"ru", "uk", "de", "fr", "es", "pl", "tr", "ar", "he", "zh"})
  void a_text_that_is_not_english_is_refused_with_its_language(String language) {
    String text = Inputs.text("languages/" + language + ".txt");

    assertThat(Inputs.reason("a.txt", Inputs.utf8(text))).isEqualTo("not read: language " + language);
  }

  @Test
  void a_short_text_in_latin_script_is_read_and_one_in_another_script_is_not() {
    assertThat(Inputs.document("a.txt", Inputs.utf8("Der Kanzler sagte nein.")).body()).startsWith("Der Kanzler");
    assertThat(Inputs.reason("a.txt", Inputs.utf8("Он сказал нет, и ничего больше.")))
        .isEqualTo("not read: language ru");
  }

  @Test
  void hostile_marks_and_names_are_taken() {
    String marks = Inputs.ARTICLE + "“\"".repeat(50_000);
    String unbalanced = Inputs.ARTICLE + " “He said „nobody ‘asked «me. ";
    String names = Inputs.ARTICLE + " The minister, محمود عباس, told בנימין so; \u202eabc\u202c 👩‍👩‍👧 laughed.";

    assertThat(Inputs.document("a.txt", Inputs.utf8(marks)).body()).isEqualTo(marks);
    assertThat(Inputs.document("a.txt", Inputs.utf8(unbalanced)).body()).isEqualTo(unbalanced);
    assertThat(Inputs.document("a.txt", Inputs.utf8(names)).body()).isEqualTo(names);
  }

  @Test
  void deep_nesting_is_no_danger() {
    String divs = "<html><body>" + "<div>".repeat(20_000) + "<p>" + Inputs.ARTICLE;
    String quotes = "> ".repeat(100_000) + Inputs.ARTICLE.replace("\n", " ");
    String stars = "*the ".repeat(50_000) + "\n\n" + Inputs.ARTICLE;
    String yaml = "---\nx: " + "[".repeat(90_000) + "\n---\n" + Inputs.ARTICLE;

    assertThat(Inputs.document("a.html", Inputs.utf8(divs)).body()).contains("run a river by rumour");
    assertThat(Inputs.document("a.md", Inputs.utf8(quotes)).body()).contains("run a river by rumour");
    assertThat(Inputs.document("a.md", Inputs.utf8(stars)).body()).contains("run a river by rumour");
    assertThat(Inputs.document("a.md", Inputs.utf8(yaml)).body()).contains("run a river by rumour");
  }

  @Test
  void the_same_input_has_the_same_id_wherever_it_lies() throws IOException {
    Path one = write("one/a.txt", Inputs.utf8(Inputs.ARTICLE));
    Path other = write("other/a.txt", Inputs.utf8(Inputs.ARTICLE));

    assertThat(take(one.toString()).getFirst())
        .extracting(taking -> ((Taking.Taken) taking).document().id())
        .isEqualTo(((Taking.Taken) take(other.toString()).getFirst()).document().id());
  }
}
