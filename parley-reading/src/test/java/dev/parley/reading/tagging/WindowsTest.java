package dev.parley.reading.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowsTest {
  private Tagger tagger;

  @BeforeAll
  void open() {
    tagger = Tagger.open();
  }

  @AfterAll
  void close() {
    tagger.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"marks", "long"})
  void a_text_is_cut_up_as_it_was_in_training(String name) throws IOException {
    Pieces pieces = tagger.pieces(new Text(read(name + ".txt")));
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      seen.add(pieces.starts()[i] + "\t" + pieces.ends()[i] + "\t" + pieces.ids()[i] + "\t" + pieces.features()[i]);
    }
    Windows.cut(pieces).forEach(window -> seen.add(window.from() + "\t" + window.to()));
    assertThat(seen).containsExactlyElementsOf(read(name + ".tsv").lines().toList());
  }

  @Test
  void a_hundred_thousand_quotation_marks_are_cut_into_windows_that_lose_none() {
    Pieces pieces = tagger.pieces(new Text("”“\"".repeat(33_334)));
    int next = 0;
    for (Windows.Window window : Windows.cut(pieces)) {
      assertThat(window.from()).isEqualTo(next);
      assertThat(window.to() - window.before()).isBetween(1, Windows.SIZE);
      next = window.to();
    }
    assertThat(next).isEqualTo(pieces.size()).isGreaterThan(99_000);
  }

  @Test
  void what_is_left_out_of_a_text_leaves_the_places_of_the_rest_as_they_were() {
    Text text = new Text("She said no. ADVERTISEMENT He said yes.");
    Pieces pieces = tagger.pieces(text).without(List.of(new dev.parley.model.Span(13, 26)));
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      words.append(pieces.word(i)).append(' ');
    }
    assertThat(words.toString().strip()).isEqualTo("She said no . He said yes .");
  }

  private static String read(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(WindowsTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
