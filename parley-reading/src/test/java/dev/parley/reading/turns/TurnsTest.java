package dev.parley.reading.turns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Aside;
import dev.parley.model.Document;
import dev.parley.model.Span;
import dev.parley.model.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Layouts of invented texts. */
class TurnsTest {
  private static final String BRIEFING =
      """
      Press Room

      2:05 P.M. EST

      MS. OKAFOR:  Good afternoon, everybody.  The talks go on tonight.  (Applause.)  We expect an answer by Friday.

      The other side has our paper.

      Q    Ms. Okafor, will the minister resign if they fail?

      MS. OKAFOR:  No.

      Q    Why not?  You said he would.

      MS. OKAFOR:  I never said that.  Note: I said he could.

      THE MINISTER:  Let me take this one myself.

      END    2:41 P.M. EST

      The next briefing is on Monday at noon.
      """;

  private static Document document(@Nullable String title, String body) {
    return new Document("d-1", "a.txt", "file:///a.txt", title, null, null, null, null, "en", body, "0", List.of());
  }

  private static List<String> lines(List<Turn> turns) {
    return turns.stream().map(TurnsTest::line).toList();
  }

  private static String line(Turn turn) {
    var attribution = turn.attribution();
    String source = attribution.source() == null ? "–" : attribution.source().text();
    String cue = attribution.cue() == null ? "" : " <" + attribution.cue().text() + ">";
    return source + cue + ": " + attribution.content().text();
  }

  @Test
  void every_paragraph_of_a_turn_is_a_statement_of_its_label() {
    assertThat(lines(Turns.find(document(null, BRIEFING))))
        .containsExactly(
            "MS. OKAFOR: Good afternoon, everybody.  The talks go on tonight. … We expect an answer by Friday.",
            "MS. OKAFOR: The other side has our paper.",
            "Q: Ms. Okafor, will the minister resign if they fail?",
            "Q: Why not?  You said he would.",
            "MS. OKAFOR: I never said that.  Note: I said he could.",
            "THE MINISTER: Let me take this one myself.");
  }

  @Test
  void the_title_tells_who_the_labels_are() {
    String title = "Press Briefing by Press Secretary Ngozi Okafor and Minister Pavel Hrubý on the Ferry Talks";
    assertThat(Turns.find(document(title, BRIEFING)))
        .extracting(Turn::speakerHint)
        .containsExactly(
            "Press Secretary Ngozi Okafor",
            "Press Secretary Ngozi Okafor",
            null,
            null,
            "Press Secretary Ngozi Okafor",
            "Minister Pavel Hrubý");
  }

  @Test
  void a_president_in_the_title_is_not_the_vice_president_of_a_label() {
    String body =
        """
        THE VICE PRESIDENT: We are glad to be here tonight.

        THE PRESIDENT: So am I, my friends, so am I.
        """;
    assertThat(Turns.find(document("Remarks by President Lund at the Harbour", body)))
        .extracting(Turn::speakerHint)
        .containsExactly(null, "President Lund");
  }

  @Test
  void questions_without_a_name_are_marked_as_such() {
    assertThat(Turns.find(document(null, BRIEFING)))
        .extracting(Turn::kind)
        .startsWith(Turn.Kind.TRANSCRIPT, Turn.Kind.TRANSCRIPT, Turn.Kind.UNNAMED, Turn.Kind.UNNAMED);
  }

  @Test
  void offsets_are_code_points_also_behind_an_emoji() {
    Document document = document(null, "🙂🙂\n\n" + BRIEFING);
    Text body = new Text(document.body());
    assertThat(Turns.find(document)).isNotEmpty().allSatisfy(turn -> {
      for (Span span : turn.attribution().content().spans()) {
        assertThat(turn.attribution().content().text()).contains(body.slice(span));
      }
    });
  }

  @Test
  void lines_wrapped_at_a_fixed_width_are_one_paragraph() {
    String body =
        """
        THE PRESIDENT:  We have come a long way since the first of these
        meetings, and we have a long way to go.  Nobody here doubts that
        for a moment.
        MR. ADEYEMI:  I do not doubt it, and nor does anybody whom I have
        spoken with.
        THE PRESIDENT:  Then we agree on that much, I suppose.
        """;
    assertThat(Turns.find(document(null, body))).hasSize(3).first().satisfies(turn ->
        assertThat(turn.attribution().content().text()).endsWith("for a moment."));
  }

  @Test
  void a_printed_interview_with_names_is_a_transcript() {
    String body =
        """
        Ilse Brandt met the negotiator in his office.

        Brandt: Why did you leave the room?

        Costa: I left because nobody was listening to us.

        Brandt: Would you go back?

        Costa: We would, if they ask.
        """;
    assertThat(lines(Turns.find(document("A talk with João Costa", body))))
        .containsExactly(
            "Brandt: Why did you leave the room?",
            "Costa: I left because nobody was listening to us.",
            "Brandt: Would you go back?",
            "Costa: We would, if they ask.");
  }

  @Test
  void answers_in_an_interview_are_the_interviewees() {
    String body =
        """
        Q: Why did you leave the room?

        A: I left because nobody was listening to us.

        Q: Would you go back there?

        A: We would, if they ask.
        """;
    assertThat(Turns.find(document("Interview with Foreign Minister João Costa", body)))
        .extracting(Turn::speakerHint)
        .containsExactly(null, "Foreign Minister João Costa", null, "Foreign Minister João Costa");
  }

  @Test
  void questions_that_the_outlet_answers_itself_are_no_interview() {
    String body =
        """
        Q: Has the country offered ships?

        A: Not yet. Its minister said on Friday: “We will see.”

        Q: What could it do for you?

        A: It has the largest fleet in the region.
        """;
    assertThat(Turns.find(document("Questions and answers on the ferries", body))).isEmpty();
  }

  @Test
  void time_stamps_beside_the_label_are_no_content() {
    String body =
        """
        Anna Berg (00:12):
        Would you say that the talks have failed?

        Ole Vik (00:31):
        I would not say that at all.

        Anna Berg (00:40):
        What would you call it then?

        Ole Vik (00:44):
        We are having a pause, that is all.
        """;
    assertThat(lines(Turns.find(document(null, body))))
        .startsWith("Anna Berg: Would you say that the talks have failed?", "Ole Vik: I would not say that at all.");
  }

  @Test
  void topic_labels_of_a_report_are_no_speakers() {
    String body =
        """
        WORKING GROUP II: Delegates considered the draft. Norway, supported by JAPAN, said the text was unbalanced.

        FINANCE: The Chair proposed a contact group. Annex I parties opposed it.

        WORKING GROUP II: The group met again in the evening and closed the item.

        FINANCE: The contact group reported. The Secretariat will revise the paper.
        """;
    assertThat(Turns.find(document("Highlights of the third day", body))).isEmpty();
  }

  @Test
  void notes_and_key_points_of_a_news_story_are_no_speakers() {
    String body =
        """
        Note: You can sign up for our newsletter. We send it twice a week.

        The talks in Geneva failed on Friday, officials said.

        Key points: your guide to what was said, and what we know.

        Washington: the view from the capital, where you hear a different story.

        UPDATE: We have added a statement by the ministry.

        Note: This is how we count the votes for you.
        """;
    assertThat(Turns.find(document("Talks fail in Geneva", body))).isEmpty();
  }

  @Test
  void a_reader_in_the_comments_is_no_speaker() {
    String body =
        """
        Ferry talks failed on Friday, the ministry said.

        Bob: I told you so, and you laughed at me.

        Sue: You did, and I am sorry.

        Bob: We all are.
        """;
    int start = body.indexOf("Bob");
    Aside comments = new Aside(Aside.Kind.COMMENT, body.substring(start), new Span(start, body.length()));
    Document document =
        new Document("d-1", "a", "file:///a", "T", null, null, null, null, "en", body, "0", List.of(comments));
    assertThat(Turns.find(document)).isEmpty();
  }

  @Test
  void bullets_beneath_a_person_are_their_words_until_the_next_heading() {
    String body =
        """
        Here’s what you missed:

        Foreign Minister Ada Lindqvist on Morning Desk

        - On the ferry talks: “We will stay until it is done.” (Watch)

        - “Nobody wants a winter without ferries.”

        - A fourth round is planned.

        Ambassador to Norway Jens Holt on The Hour

        - On costs: “It is cheap at the price.”
        """;
    assertThat(lines(Turns.find(document("The Sunday programmes", body))))
        .containsExactly(
            "Foreign Minister Ada Lindqvist: “We will stay until it is done.”",
            "Foreign Minister Ada Lindqvist: “Nobody wants a winter without ferries.”",
            "Ambassador to Norway Jens Holt: “It is cheap at the price.”");
  }

  @Test
  void a_name_and_a_colon_before_a_quotation_attribute_it() {
    String body =
        """
        Reactions came quickly.

        Rep. Ana Souza: “A good day.”

        The Harbour Post: “Ferries to sail again”

        Union of Seamen: The union “welcomes every ship that sails.”

        Foreign affairs analyst Mia Vogt: “It will last.”

        Headline: “Nothing is settled”
        """;
    assertThat(lines(Turns.find(document("Reactions", body))))
        .containsExactly(
            "Rep. Ana Souza <:>: “A good day.”",
            "The Harbour Post <:>: “Ferries to sail again”",
            "Union of Seamen <:>: The union “welcomes every ship that sails.”",
            "Foreign affairs analyst Mia Vogt <:>: “It will last.”");
  }

  @Test
  void a_lone_headline_with_a_colon_is_left_alone() {
    assertThat(Turns.find(document("News", "Souza: “A good day”\n\nThe minister was pleased on Monday.\n"))).isEmpty();
  }

  @Test
  void a_bullet_with_a_verb_keeps_what_it_says_and_drops_a_mere_topic() {
    String body =
        """
        - Minister Holt noted that the quay is ready: “We could sail tomorrow.”

        - Minister Holt described his trip north: “It was cold.”

        - Minister Holt painted the quay blue: “Blue is best, passers-by shouted.”
        """;
    assertThat(lines(Turns.find(document("Holt on the ferries", body))))
        .containsExactly(
            "Minister Holt <noted>: that the quay is ready: “We could sail tomorrow.”",
            "Minister Holt <described>: “It was cold.”");
  }

  @Test
  void topics_without_a_heading_belong_to_whom_the_lead_says_was_interviewed() {
    String body =
        """
        In an interview with Morning Desk, Prime Minister Ada Lindqvist looked back on the talks.

        - On the mood: “It was good, and it is getting better.”
        """;
    assertThat(lines(Turns.find(document("The morning after", body))))
        .containsExactly("Prime Minister Ada Lindqvist: “It was good, and it is getting better.”");
  }

  @Test
  void a_statement_in_the_first_person_is_its_authors_own_voice() {
    String body =
        """
        I welcome the agreement that was reached last night.

        We will do our part, and we ask others to do theirs.

        # # #
        """;
    Document statement = document("Statement from President Eva Lund on the Ferry Agreement", body);
    assertThat(Turns.find(statement)).isEmpty();
    assertThat(Turns.author(statement)).isEqualTo("President Eva Lund");
  }

  @Test
  void a_joint_declaration_names_all_its_authors() {
    String body = "We, the ministers of both countries, declare the following.\n\n1. We will reopen the ferry line.\n";
    Document declaration = document("Joint Declaration by the Ministers of Norway and Denmark on Ferries", body);
    assertThat(Turns.author(declaration)).isEqualTo("the Ministers of Norway and Denmark");
    assertThat(Turns.author(document("Norway – Denmark Joint Leaders’ Statement", body))).isEqualTo("Norway and Denmark");
  }

  @Test
  void a_readout_and_a_news_story_about_a_statement_have_no_such_author() {
    String body = "President Eva Lund spoke with the minister today. She thanked him for our ferries.\n";
    assertThat(Turns.author(document("Readout of President Lund’s Call with the Minister", body))).isNull();
    String story = "The statement drew criticism on Monday.\n\nAnalysts said it came late.\n";
    assertThat(Turns.author(document("Statement by minister angers ferry workers", story))).isNull();
  }

  @Test
  void running_text_and_an_empty_text_give_nothing() {
    assertThat(Turns.find(document("T", ""))).isEmpty();
    assertThat(Turns.find(document("T", "“We agree,” the minister said on Monday. “For now.”\n"))).isEmpty();
  }
}
