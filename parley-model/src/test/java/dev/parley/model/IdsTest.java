package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void a_slug_has_neither_accents_nor_marks() {
    assertThat(Ids.slug("Sergei Lavrov")).isEqualTo("sergei-lavrov");
    assertThat(Ids.slug("Élysée Palace")).isEqualTo("elysee-palace");
    assertThat(Ids.slug("Radosław Sikorski")).isEqualTo("radoslaw-sikorski");
    assertThat(Ids.slug("  Martin O’Malley, Jr. ")).isEqualTo("martin-omalley-jr");
    assertThat(Ids.slug("U.S. Chamber of Commerce")).isEqualTo("us-chamber-of-commerce");
    assertThat(Ids.slug("Лавров")).isEqualTo("лавров");
    assertThat(Ids.slug("“…”")).isEmpty();
  }
}
