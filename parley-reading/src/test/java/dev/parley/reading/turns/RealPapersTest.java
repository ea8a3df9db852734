package dev.parley.reading.turns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Passages of White House papers (CC0), each with its address in the first line of the file. */
class RealPapersTest {
  private static List<Turn> turns(String file) throws IOException {
    return Turns.find(document(file));
  }

  private static Document document(String file) throws IOException {
    try (InputStream in = RealPapersTest.class.getResourceAsStream("/turns/" + file)) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\n", 3);
      String address = parts[0].substring("source_url: ".length());
      String title = parts[1].substring("title: ".length());
      return new Document("d-1", file, address, title, null, null, null, null, "en", parts[2], "0", List.of());
    }
  }

  @Test
  void remarks_before_a_meeting() throws IOException {
    List<Turn> turns = turns("transcript.txt");
    assertThat(turns).hasSize(21).allSatisfy(turn -> assertThat(turn.kind()).isEqualTo(Turn.Kind.TRANSCRIPT));
    assertThat(turns)
        .extracting(Turn::speakerHint)
        .containsOnly("President Trump", "NATO Secretary General Mark Rutte");
    assertThat(turns)
        .filteredOn(turn -> turn.attribution().content().text().startsWith("This job is quite tough"))
        .singleElement()
        .satisfies(turn -> assertThat(turn.attribution().content().text()).isEqualTo("This job is quite tough. Yeah."));
  }

  @Test
  void a_round_up_of_sunday_programmes() throws IOException {
    assertThat(turns("sunday-shows.txt"))
        .hasSize(7)
        .allSatisfy(turn -> assertThat(turn.kind()).isEqualTo(Turn.Kind.HEADED_QUOTE))
        .extracting(turn -> Objects.requireNonNull(turn.attribution().source()).text())
        .containsExactly(
            "Secretary of State Marco Rubio",
            "Secretary of State Marco Rubio",
            "National Security Advisor Mike Waltz",
            "Secretary of Commerce Howard Lutnick",
            "Director of National Intelligence Tulsi Gabbard",
            "Secretary of the Treasury Scott Bessent",
            "Press Secretary Karoline Leavitt");
  }

  @Test
  void reactions_with_a_name_and_a_colon() throws IOException {
    assertThat(turns("labelled.txt"))
        .allSatisfy(turn -> assertThat(turn.kind()).isEqualTo(Turn.Kind.LABELLED_QUOTE))
        .extracting(turn -> Objects.requireNonNull(turn.attribution().source()).text())
        .startsWith("Ukrainian President Volodymyr Zelenskyy", "NATO Secretary General Mark Rutte");
  }

  @Test
  void an_interview_in_bullets() throws IOException {
    List<Turn> turns = turns("interview.txt");
    assertThat(turns).hasSize(8).allSatisfy(turn -> assertThat(turn.kind()).isEqualTo(Turn.Kind.CUED_QUOTE));
    assertThat(turns.getFirst().attribution().content().text()).startsWith("he arranged a bilateral meeting");
    assertThat(turns.get(1).attribution().content().text()).startsWith("“I told him");
  }

  @Test
  void a_statement_by_one_official() throws IOException {
    assertThat(turns("statement.txt")).isEmpty();
    assertThat(Turns.author(document("statement.txt"))).endsWith("Daleep Singh");
  }

  @Test
  void a_readout() throws IOException {
    assertThat(turns("readout.txt")).isEmpty();
  }
}
