package dev.parley.dossier.utterances;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpeakersTest {
  private static Actor person(String id, String name) {
    return new Actor(id, name, Actor.Type.PERSON);
  }

  private static Report by(@Nullable Actor speaker, @Nullable String party) {
    return new Report("s", "d", speaker, party, null, null, false, "yes", false, null, null);
  }

  private static Speakers of(@Nullable Actor one, @Nullable Actor other) {
    return Speakers.of(by(one, "northland"), by(other, "northland"));
  }

  @Test
  void a_surname_alone_is_the_same_person_as_the_full_name() {
    assertThat(of(person("north", "North"), person("ada-north", "Ada North"))).isEqualTo(Speakers.SAME);
    assertThat(of(person("a", "Sen. Ada North"), person("ada-north", "Ada North"))).isEqualTo(Speakers.SAME);
  }

  @Test
  void two_of_one_surname_are_two() {
    assertThat(of(person("ben-north", "Ben North"), person("ada-north", "Ada North"))).isEqualTo(Speakers.DIFFERENT);
  }

  @Test
  void somebody_unnamed_can_be_anybody() {
    Actor officials = new Actor("officials", "officials", Actor.Type.GROUP);
    assertThat(of(null, person("ada-north", "Ada North"))).isEqualTo(Speakers.PERHAPS);
    assertThat(of(officials, officials)).isEqualTo(Speakers.PERHAPS);
  }

  @Test
  void a_ministry_may_speak_through_somebody_of_its_own_party_only() {
    Actor ministry = new Actor("ministry", "Foreign Ministry", Actor.Type.ORGANIZATION);
    Actor ada = person("ada-north", "Ada North");
    assertThat(of(ministry, ada)).isEqualTo(Speakers.PERHAPS);
    assertThat(Speakers.of(by(ministry, "northland"), by(ada, "southland"))).isEqualTo(Speakers.DIFFERENT);
    assertThat(Speakers.of(by(ministry, null), by(ada, null))).isEqualTo(Speakers.DIFFERENT);
  }

  @Test
  void what_two_say_together_each_of_them_says() {
    Actor both = new Actor(
        "ada-north-and-ben-south", "Ada North and Ben South", Actor.Type.GROUP,
        List.of(person("ada-north", "Ada North"), person("ben-south", "Ben South")));
    assertThat(of(both, person("ben-south", "Ben South"))).isEqualTo(Speakers.SAME);
    assertThat(of(person("eve-west", "Eve West"), both)).isNotEqualTo(Speakers.SAME);
  }

  @Test
  void a_pronoun_does_not_name_the_speaker_and_a_title_with_a_surname_does() {
    assertThat(Speakers.named(named("Mrs. North’s"))).isTrue();
    assertThat(Speakers.named(named("she"))).isFalse();
    assertThat(Speakers.named(by(person("ada-north", "Ada North"), null))).isTrue();
    assertThat(Speakers.named(by(null, null))).isFalse();
  }

  private static Report named(String source) {
    return new Report(
        "s", "d", person("ada-north", "Ada North"), null, source, "said", false, "yes", false, null, null);
  }
}
