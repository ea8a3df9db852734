package dev.parley.dossier.actors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each test says which names in which documents are one person; a document is numbered by its place in the list. */
class GroupingTest {
  private static final Role ESTONIAN = new Role("defence minister", "Estonia", "estonia");
  private static final Role AUSTRALIAN = new Role("minister", "Australia", "australia");
  private static final Role STRIKER = new Role("striker", null, null);

  private static Sighting seen(String document, String name, Role... roles) {
    return seen(document, name, Actor.Type.PERSON, Set.of(), roles);
  }

  private static Sighting seen(String document, String name, Actor.Type type, Set<String> parties, Role... roles) {
    return new Sighting(document, Ids.slug(name), name, type, List.of(roles), parties, null);
  }

  /** The groups as the documents in them, so that a test reads "1 and 2 are one, 3 is another". */
  private static Set<Set<String>> groups(List<Cast.Member> members, Sighting... sightings) {
    return Grouping.of(Arrays.asList(sightings), members).stream()
        .map(cluster -> cluster.placed().stream()
            .map(placed -> placed.sighting().document())
            .collect(Collectors.<String, Set<String>>toCollection(TreeSet::new)))
        .collect(Collectors.toSet());
  }

  private static Set<Set<String>> groups(Sighting... sightings) {
    return groups(List.of(), sightings);
  }

  private static Set<Link> links(Sighting... sightings) {
    return Grouping.of(Arrays.asList(sightings), List.of()).stream()
        .flatMap(cluster -> cluster.placed().stream().map(Cluster.Placed::link))
        .collect(Collectors.toSet());
  }

  @Test
  void the_same_full_name_is_one_person_and_the_role_makes_it_certain() {
    assertThat(groups(seen("1", "Hanno Pevkur", ESTONIAN), seen("2", "Hanno Pevkur"))).containsExactly(Set.of("1", "2"));
    assertThat(links(seen("1", "Hanno Pevkur", ESTONIAN), seen("2", "Hanno Pevkur", ESTONIAN)))
        .containsExactly(Link.NAME_AND_ROLE);
    assertThat(links(seen("1", "Hanno Pevkur", ESTONIAN), seen("2", "Hanno Pevkur"))).containsExactly(Link.NAME);
  }

  @Test
  void spellings_diacritics_titles_and_initials_do_not_hide_a_person() {
    assertThat(groups(
            seen("1", "Volodymyr Zelenskyy"), seen("2", "Volodymyr Zelensky"), seen("3", "Volodymyr Zelenskiy"),
            seen("4", "President Volodymyr Zelensky"), seen("5", "Vladimir Zelensky")))
        .containsExactly(Set.of("1", "2", "3", "4", "5"));
    assertThat(groups(seen("1", "Markus Söder"), seen("2", "Markus Soeder"), seen("3", "Dr. Markus Soder")))
        .containsExactly(Set.of("1", "2", "3"));
    assertThat(groups(seen("1", "Hanno Pevkur", ESTONIAN), seen("2", "H. Pevkur", ESTONIAN)))
        .containsExactly(Set.of("1", "2"));
    assertThat(groups(seen("1", "JD Vance"), seen("2", "J. D. Vance"), seen("3", "J.D. Vance")))
        .containsExactly(Set.of("1", "2", "3"));
    assertThat(groups(seen("1", "Joe Biden"), seen("2", "Joseph R. Biden Jr."))).containsExactly(Set.of("1", "2"));
  }

  @Test
  void a_surname_with_the_same_role_is_the_one_who_holds_it() {
    assertThat(groups(seen("1", "Hanno Pevkur", ESTONIAN), seen("2", "Pevkur", ESTONIAN)))
        .containsExactly(Set.of("1", "2"));
    assertThat(links(seen("1", "Hanno Pevkur", ESTONIAN), seen("2", "Pevkur", ESTONIAN)))
        .contains(Link.SURNAME_AND_ROLE);
  }

  @Test
  void a_surname_alone_is_never_taken_for_somebody_with_a_full_name() {
    assertThat(groups(seen("1", "Hanno Pevkur", ESTONIAN), seen("2", "Pevkur")))
        .containsExactlyInAnyOrder(Set.of("1"), Set.of("2"));
  }

  @Test
  void an_initial_without_a_role_in_common_is_not_enough() {
    assertThat(groups(seen("1", "John Smith", AUSTRALIAN), seen("2", "J. Smith")))
        .containsExactlyInAnyOrder(Set.of("1"), Set.of("2"));
  }

  @Test
  void namesakes_of_two_countries_or_walks_of_life_stay_apart() {
    assertThat(groups(
            seen("1", "Ann Lee", ESTONIAN), seen("2", "Ann Lee", AUSTRALIAN), seen("3", "Ann Lee", ESTONIAN)))
        .containsExactlyInAnyOrder(Set.of("1", "3"), Set.of("2"));
    assertThat(groups(seen("1", "Ann Lee", ESTONIAN), seen("2", "Ann Lee", STRIKER)))
        .containsExactlyInAnyOrder(Set.of("1"), Set.of("2"));
    assertThat(groups(
            seen("1", "Ann Lee", Actor.Type.PERSON, Set.of("russia")),
            seen("2", "Ann Lee", Actor.Type.PERSON, Set.of("ukraine"))))
        .containsExactlyInAnyOrder(Set.of("1"), Set.of("2"));
  }

  @Test
  void a_name_that_fits_two_namesakes_is_given_to_neither() {
    assertThat(groups(seen("1", "Ann Lee", ESTONIAN), seen("2", "Ann Lee", AUSTRALIAN), seen("3", "Ann Lee")))
        .containsExactlyInAnyOrder(Set.of("1"), Set.of("2"), Set.of("3"));
    assertThat(groups(
            seen("1", "Ann Lee", ESTONIAN), seen("2", "Bob Lee", ESTONIAN), seen("3", "Lee", ESTONIAN)))
        .containsExactlyInAnyOrder(Set.of("1"), Set.of("2"), Set.of("3"));
  }

  @Test
  void a_slip_in_one_text_does_not_put_many_in_doubt() {
    assertThat(groups(
            seen("1", "Ann Lee", ESTONIAN), seen("2", "Ann Lee", ESTONIAN), seen("3", "Ann Lee", ESTONIAN),
            seen("4", "Ann Lee", ESTONIAN), seen("5", "Ann Lee", AUSTRALIAN), seen("6", "Ann Lee")))
        .containsExactlyInAnyOrder(Set.of("1", "2", "3", "4", "6"), Set.of("5"));
  }

  @Test
  void another_office_in_the_same_country_is_a_career_and_not_another_person() {
    assertThat(groups(
            seen("1", "Hanno Pevkur", ESTONIAN),
            seen("2", "Hanno Pevkur", new Role("interior minister", "Estonia", "estonia"))))
        .containsExactly(Set.of("1", "2"));
  }

  @Test
  void middle_initials_and_junior_tell_father_from_son() {
    assertThat(groups(seen("1", "George W. Bush"), seen("2", "George H. W. Bush")))
        .containsExactlyInAnyOrder(Set.of("1"), Set.of("2"));
    assertThat(groups(seen("1", "Robert Kennedy Jr."), seen("2", "Robert Kennedy Sr.")))
        .containsExactlyInAnyOrder(Set.of("1"), Set.of("2"));
  }

  @Test
  void the_order_of_the_documents_makes_no_difference() {
    List<Sighting> sightings = new ArrayList<>(List.of(
        seen("1", "Ann Lee", ESTONIAN), seen("2", "Lee", ESTONIAN), seen("3", "Ann Lee"), seen("4", "A. Lee"),
        seen("5", "Bob Lee", AUSTRALIAN), seen("6", "Lee"), seen("7", "Robert Lee"), seen("8", "Lee", AUSTRALIAN)));
    Set<Set<String>> once = groups(sightings.toArray(Sighting[]::new));
    Collections.reverse(sightings);
    assertThat(groups(sightings.toArray(Sighting[]::new))).isEqualTo(once);
    assertThat(once).contains(Set.of("1", "2", "3"));
  }

  @Test
  void a_person_of_the_dossier_is_recognised_in_what_was_read_before_but_not_in_a_namesake() {
    Cast.Member pevkur = new Cast.Member(
        new Actor("pevkur", "Hanno Pevkur", Actor.Type.PERSON), List.of("Hanno Pevkur"), "estonia",
        List.of(new Cast.Role("defence minister", null, null)));
    List<Cluster> clusters = Grouping.of(
        List.of(seen("1", "Hanno Pevkur", ESTONIAN), seen("2", "Hanno Pevkur", AUSTRALIAN), seen("3", "Pevkur", ESTONIAN)),
        List.of(pevkur));
    assertThat(clusters).hasSize(2);
    assertThat(clusters.getFirst().known()).isEqualTo("pevkur");
    assertThat(clusters.getFirst().placed()).extracting(placed -> placed.sighting().document())
        .containsExactlyInAnyOrder("1", "3");
    assertThat(clusters.getLast().known()).isNull();
  }

  @Test
  void a_ministry_of_one_country_is_not_that_of_another() {
    assertThat(groups(
            seen("1", "defence ministry", Actor.Type.ORGANIZATION, Set.of("turkey")),
            seen("2", "Defense Ministry", Actor.Type.ORGANIZATION, Set.of("turkey")),
            seen("3", "defence ministry", Actor.Type.ORGANIZATION, Set.of("russia"))))
        .containsExactlyInAnyOrder(Set.of("1", "2"), Set.of("3"));
    assertThat(Naming.block(new Actor("foreign-ministry", "Foreign Ministry", Actor.Type.ORGANIZATION), Set.of()))
        .isNull();
  }

  @Test
  void people_without_names_are_never_found_again() {
    for (String words : List.of("senior Canadian official", "Officials", "source at the ministry", "26 countries",
        "Both ministers", "Presidents", "everyone", "Americans", "Estonian")) {
      assertThat(Naming.isNamed(new Actor(Ids.slug(words), words, Actor.Type.GROUP))).as(words).isFalse();
    }
    assertThat(Naming.isNamed(new Actor("the-harbour-master", "The harbour master", Actor.Type.PERSON))).isFalse();
    for (String name : List.of("Ursula von der Leyen", "علي الحسن", "Ahmed al-Sharaa", "Emanuela D’Alessandro")) {
      assertThat(Naming.isNamed(new Actor(Ids.slug(name), name, Actor.Type.PERSON))).as(name).isTrue();
    }
  }

  @Test
  void what_could_be_one_is_listed_with_a_reason() {
    Profile pevkur = new Profile("hanno-pevkur", List.of("Hanno Pevkur"), Actor.Type.PERSON, Set.of(ESTONIAN), Set.of());
    Profile bare = new Profile("pevkur", List.of("Pevkur"), Actor.Type.PERSON, Set.of(), Set.of());
    Profile wrong = new Profile("hanno-pevkru", List.of("Hanno Pevkru"), Actor.Type.PERSON, Set.of(), Set.of());
    Profile namesake =
        new Profile("hanno-pevkur-2", List.of("Hanno Pevkur"), Actor.Type.PERSON, Set.of(AUSTRALIAN), Set.of());
    Profile other = new Profile("ann-lee", List.of("Ann Lee"), Actor.Type.PERSON, Set.of(), Set.of());
    List<Doubt> doubts = Doubts.of(List.of(pevkur, bare, wrong, namesake, other));
    assertThat(doubts).noneMatch(doubt -> doubt.one().equals("ann-lee") || doubt.other().equals("ann-lee"));
    assertThat(doubts).anySatisfy(doubt -> {
      assertThat(doubt.one()).isEqualTo("hanno-pevkru");
      assertThat(doubt.other()).isEqualTo("hanno-pevkur");
      assertThat(doubt.likelihood()).isEqualTo(Doubt.Likelihood.HIGH);
    });
    assertThat(doubts).anySatisfy(doubt -> {
      assertThat(doubt.other()).isEqualTo("hanno-pevkur-2");
      assertThat(doubt.one()).isEqualTo("hanno-pevkur");
      assertThat(doubt.likelihood()).isEqualTo(Doubt.Likelihood.LOW);
    });
    assertThat(doubts).anySatisfy(doubt -> {
      assertThat(doubt.one()).isEqualTo("hanno-pevkur");
      assertThat(doubt.other()).isEqualTo("pevkur");
      assertThat(doubt.reason()).contains("surname alone");
    });
    Profile agency = new Profile("international-atomic-energy-agency",
        List.of("International Atomic Energy Agency"), Actor.Type.ORGANIZATION, Set.of(), Set.of());
    Profile abbreviation = new Profile("iaea", List.of("IAEA"), Actor.Type.ORGANIZATION, Set.of(), Set.of());
    assertThat(Doubts.of(List.of(agency, abbreviation))).hasSize(1);
  }
}
