package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Actor;
import dev.parley.model.Actor.Type;
import dev.parley.model.Cast;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldSpeakerTest {
  @Test
  void a_person_is_right_by_surname_and_a_body_only_by_its_whole_name() {
    assertThat(right("Deanne Criswell", Type.PERSON, "Administrator Criswell")).isTrue();
    assertThat(right("Department of Justice", Type.ORGANIZATION, "Minister of Justice")).isFalse();
  }

  @Test
  void another_name_of_the_same_body_is_equally_right() {
    GoldSpeaker radio = new GoldSpeaker(List.of("National Public Radio", "NPR"), Type.ORGANIZATION);
    assertThat(radio.is(new Actor("npr", "NPR", Type.ORGANIZATION), Cast.EMPTY)).isTrue();
    assertThat(radio.is(new Actor("pbs", "PBS", Type.ORGANIZATION), Cast.EMPTY)).isFalse();
  }

  @Test
  void a_name_that_the_cast_gives_the_actor_is_right() {
    Actor state = new Actor("united-states", "United States", Type.ORGANIZATION);
    Cast cast = new Cast(List.of(new Cast.Member(state, List.of("United States", "Washington"), null, List.of())));
    assertThat(new GoldSpeaker(List.of("Washington"), Type.ORGANIZATION).is(state, cast)).isTrue();
  }

  @Test
  void several_speakers_are_right_when_all_are_named_and_nobody_else() {
    String gold = "United States, Japan, and the ROK";
    assertThat(right(gold, Type.GROUP, "the ROK, Japan and the United States")).isTrue();
    assertThat(right(gold, Type.GROUP, "the United States and Japan")).isFalse();
    assertThat(right(gold, Type.GROUP, "the United States, Japan, the ROK and India")).isFalse();
    assertThat(right("Donald J. Trump and Steve Witkoff", Type.GROUP, "Donald Trump and Steve Witkoff")).isTrue();
    assertThat(right("Donald J. Trump and Steve Witkoff", Type.GROUP, "the two leaders")).isFalse();
  }

  @Test
  void several_speakers_may_go_by_any_of_their_names() {
    Cast cast = new Cast(List.of(
        new Cast.Member(new Actor("us", "United States", Type.ORGANIZATION), List.of("United States", "US"), null, List.of()),
        new Cast.Member(new Actor("eu", "European Union", Type.ORGANIZATION), List.of("European Union", "EU"), null, List.of())));
    GoldSpeaker gold = new GoldSpeaker(List.of("European Union and United States"), Type.GROUP);
    assertThat(gold.is(new Actor("both", "the US and the EU", Type.GROUP), cast)).isTrue();
    assertThat(gold.is(new Actor("other", "the US and the UK", Type.GROUP), cast)).isFalse();
  }

  @Test
  void a_surname_that_one_person_of_the_cast_bears_is_right_in_any_spelling() {
    Actor berg = new Actor("anna-berg", "Anna Bergh", Type.PERSON);
    Cast cast = new Cast(List.of(new Cast.Member(berg, List.of("Anna Bergh", "Anna Berg"), null, List.of())));
    assertThat(new GoldSpeaker(List.of("Berg"), Type.PERSON).is(berg, cast)).isTrue();
    Actor both = new Actor("anna-berg-and-lars-holm", "Anna Bergh and Lars Holm", Type.GROUP);
    assertThat(new GoldSpeaker(List.of("Berg and Lars Holm"), Type.GROUP).is(both, cast)).isTrue();
  }

  private static boolean right(String gold, Type type, String answer) {
    return new GoldSpeaker(List.of(gold), type).is(new Actor("answer", answer, type), Cast.EMPTY);
  }
}
