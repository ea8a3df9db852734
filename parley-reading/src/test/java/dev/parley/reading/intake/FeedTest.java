package dev.parley.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedTest {
  @Test
  void a_feed_in_a_file_gives_what_it_carries_itself() {
    List<Taking> takings = new Intake(Limits.DEFAULT).take("feed.rss", Inputs.bytes("whole/feed.rss")).toList();

    assertThat(takings).hasSize(3);
    assertThat(((Taking.Taken) takings.get(0)).document())
        .returns("The union’s chair said that nobody left the table.\n\nShe would not say more.", Document::body)
        .returns("Harbour talks & wages", Document::title)
        .returns("Piet Haan", Document::byline)
        .returns("https://quayside.example/harbour", Document::address);
    assertThat(((Taking.Taken) takings.get(1)).document().body())
        .isEqualTo("The pilot said the fog was the worst in years.");
    assertThat(takings.get(2))
        .isEqualTo(new Taking.Refused("feed.rss/https://quayside.example/nothing", "empty"));
  }

  @Test
  void atom_is_read_too() {
    Document document = Inputs.document("whole/feed.atom");

    assertThat(document.body()).isEqualTo("The commission said that the level fell.");
    assertThat(document.published()).hasToString("2024-01-01");
  }

  @Test
  void no_more_entries_than_the_limit_are_taken_and_the_rest_is_said() {
    Limits limits = new Limits(2_000_000, 32_000_000, 1, 5, Limits.DEFAULT.timeout(), false);

    assertThat(new Intake(limits).take("feed.rss", Inputs.bytes("whole/feed.rss")).toList())
        .hasSize(2)
        .last()
        .isEqualTo(new Taking.Refused("feed.rss", "only the first 1 of 3 entries are taken"));
  }
}
