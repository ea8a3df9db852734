package dev.parley.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Aside;
import dev.parley.model.Aside.Kind;
import dev.parley.model.Document;
import dev.parley.model.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TailTest {
  /** The last words of the article in every file of tails. */
  private static final String LAST_WORDS = "“nobody had said no.”";

  @ParameterizedTest
  @CsvSource({
    "site-in-braces, {IslandDaily.example}, How typical!!",
    "comment-count, 3 Comments, northbeach",
    "leave-a-reply, Filed under, anna_k says:",
    "ago-and-like, Join the conversation, guest_221",
    "forum, sailor77 wrote:, Count again!",
    "gap-only, I can’t believe, ashamed"
  })
  void comments_after_an_article_are_set_aside(String file, String first, String comment) {
    Document document = Inputs.document("tails/" + file + ".txt");

    assertThat(read(document)).endsWith(LAST_WORDS);
    assertThat(document.asides().getFirst().text()).startsWith(first);
    assertThat(document.asides()).filteredOn(aside -> aside.kind() == Kind.COMMENT).singleElement()
        .extracting(Aside::text).asString().contains(comment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"copyright-and-links", "source-line", "first-appeared", "reporting-by"})
  void credits_and_links_after_an_article_are_boilerplate(String file) {
    Document document = Inputs.document("tails/" + file + ".txt");

    assertThat(read(document)).endsWith(LAST_WORDS);
    assertThat(document.asides()).isNotEmpty().allMatch(aside -> aside.kind() == Kind.BOILERPLATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chapter-called-comments",
        "second-article-after-source",
        "transcript-with-large-gaps",
        "says-and-a-colon",
        "last-line-on-copyright",
        "web-address-in-the-middle",
        "speech-that-ends-warmly"
      })
  void what_only_looks_like_a_tail_stays_in_the_text(String file) {
    assertThat(Inputs.document("no-tails/" + file + ".txt").asides()).isEmpty();
  }

  @Test
  void the_spans_count_code_points_and_hold_the_words() {
    String body = Inputs.ARTICLE.replace("flood", "flood 🌊🌊") + "\n{Valley.example}\n\n\n\nI don’t buy it. You do? 🙃\n";

    List<Aside> asides = Tail.of(body);

    Text text = new Text(body);
    assertThat(asides).hasSize(2).allSatisfy(aside -> {
      assertThat(aside.span()).isNotNull();
      assertThat(text.slice(aside.span())).isEqualTo(aside.text());
    });
    assertThat(asides.getFirst().text()).isEqualTo("{Valley.example}");
    assertThat(asides.getLast().text()).isEqualTo("I don’t buy it. You do? 🙃");
  }

  @Test
  void line_ends_of_windows_make_no_difference() {
    String body = Inputs.text("tails/ago-and-like.txt").replace("\n", "\r\n");

    assertThat(Tail.of(body)).extracting(Aside::kind).containsExactly(Kind.BOILERPLATE, Kind.COMMENT);
    assertThat(Tail.of(body).getFirst().text()).isEqualTo("Join the conversation");
  }

  /** What is left to read: the body up to the first aside. */
  private static String read(Document document) {
    assertThat(document.asides()).isNotEmpty();
    Aside first = document.asides().getFirst();
    assertThat(first.span()).isNotNull();
    return new Text(document.body()).slice(0, first.span().start()).strip();
  }
}
