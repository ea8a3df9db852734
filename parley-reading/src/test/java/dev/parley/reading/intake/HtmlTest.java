package dev.parley.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.model.Aside;
import dev.parley.model.Aside.Kind;
import dev.parley.model.Document;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void a_news_page_is_its_article_alone() {
    Document document = Inputs.document("pages/news-site.html");

    assertThat(document.body()).isEqualTo(
        """
        Both governments will let unarmed observers watch the crossings from June, after two years \
        without a word between them.

        The foreign ministers of Ostra and Velland agreed on Thursday to let unarmed monitors watch all five \
        crossings of the river, a step that Ostra’s government had refused for two years.

        “We will open the crossings when, and only when, the monitors are in place,” said Ostra’s foreign \
        minister, Mirela Dorn, after the talks in Hallein.

        Her counterpart, Janek Oster, did not say how many monitors his government would accept. Officials in both \
        capitals said the number was still disputed.

        A disputed number

        Velland wants no more than forty; Ostra has asked for two hundred. A diplomat who took part in the \
        talks said that “somewhere near a hundred” was likely.

        - The monitors carry no weapons.
        - They may stop no one.

        Neither side shall fire across the river, by day or by night.

        The two ministers meet again on 2 April.""");
  }

  @Test
  void the_facts_of_a_news_page_come_from_its_metadata() {
    Document document = Inputs.document("pages/news-site.html");

    assertThat(document.title()).isEqualTo("Ministers agree on monitors for river border");
    assertThat(document.byline()).isEqualTo("Ada Lindqvist, Tomas Reyl");
    assertThat(document.site()).isEqualTo("The Northern Courier");
    assertThat(document.published()).isEqualTo(LocalDate.of(2024, 3, 14));
    assertThat(document.address())
        .isEqualTo("https://www.northern-courier.example/world/2024/mar/14/river-border-monitors");
  }

  @Test
  void comments_captions_and_pull_quotes_are_kept_apart() {
    assertThat(Inputs.document("pages/news-site.html").asides())
        .extracting(Aside::kind, Aside::text, Aside::span)
        .containsExactlyInAnyOrder(
            tuple(Kind.COMMENT, "Dorn said the same thing in 2022, and nobody believed her then.", null),
            tuple(Kind.COMMENT, "I live there. The bridge will never open again, mark my words.", null),
            tuple(Kind.PULL_QUOTE, "We will open the crossings when the monitors are in place", null),
            tuple(
                Kind.CAPTION, "The old bridge at Morn, closed since 2022. Photograph: J. Valk/Courier", null));
  }

  @Test
  void a_weblog_is_its_entry_without_its_comments() {
    Document document = Inputs.document("pages/weblog.html");

    assertThat(document.body())
        .startsWith("The dockers’ union and the port authority")
        .contains("on the quay afterwards.\nShe would not say")
        .endsWith("for everybody below grade six.");
    assertThat(document.byline()).isEqualTo("Piet Haan");
    assertThat(document.published()).isEqualTo(LocalDate.of(2023, 11, 5));
    assertThat(document.asides())
        .extracting(Aside::kind, Aside::text)
        .containsExactlyInAnyOrder(
            tuple(Kind.COMMENT, "Four per cent is an insult. Melk promised us eight."),
            tuple(Kind.COMMENT, "Better than nothing!"),
            tuple(Kind.CAPTION, "Pickets at gate four on Friday"));
  }

  @Test
  void a_page_laid_out_in_tables_is_read_without_its_menu() {
    Document document = Inputs.document("pages/old-tables.html");

    assertThat(document.title()).isEqualTo("Lake commission ends without a text");
    assertThat(document.body())
        .startsWith("SARNEN, 9 May 1998 - The lake commission ended")
        .contains("town hall.\n\n\"We were one word apart,\" the chairman, Urs Imfeld, said. ")
        .contains("\"That word was shall.\"\n\n")
        .endsWith("The commission meets again in September.");
  }

  @Test
  void an_article_cut_into_parts_by_advertisements_is_read_whole() {
    Document document = Inputs.document("pages/parts.html");

    assertThat(document.body())
        .startsWith("Pilots of Borea")
        .contains("“days, not weeks”")
        .endsWith("A mediator will sit with both from Wednesday.")
        .doesNotContain("Night trains");
  }

  @Test
  void lists_tables_and_questions_keep_their_lines() {
    Document document = Inputs.document("pages/ministry.html");

    assertThat(document.published()).isEqualTo(LocalDate.of(2021, 2, 3));
    assertThat(document.site()).isEqualTo("Ministry of Foreign Affairs");
    assertThat(document.body())
        .startsWith("The ministers of the three states on the strait met today. They:\n\n1. reaffirm that")
        .contains("- keeps the list of ships;\n- hears complaints within a day;")
        .contains("Q: Does that include flour?\n\nA: It does.\n\n")
        .endsWith("Port | Berths\nLamar | 4\nCape Sel | 2");
  }

  @Test
  void a_date_that_only_a_path_tells_is_taken_from_there() {
    String page = "<html><body><article><p>" + Inputs.ARTICLE + "</p></article></body></html>";

    assertThat(Html.read(page, "https://valley.example/2020/04/07/dam/").facts().published())
        .isEqualTo(Day.parse("2020-04-07"));
  }

  @Test
  void a_body_whose_class_speaks_of_comments_is_no_comment() {
    String page = "<html><body class='comment-open'><div id='content'><h1>On the dam</h1><div class='comment-text'><p>"
        + Inputs.ARTICLE + "</p></div></div></body></html>";

    assertThat(Html.read(page, null).body()).contains("run a river by rumour");
  }

  @Test
  void hidden_text_and_programs_are_not_body() {
    String page = "<html><body><p style='display: none'>A secret that nobody said.</p>"
        + "<script>var a = 'The king said.'</script><p>"
        + Inputs.ARTICLE + "</p><noscript>Please switch on.</noscript></body></html>";

    assertThat(Html.read(page, null).body()).startsWith("The council").endsWith("and for the mill.");
  }
}
