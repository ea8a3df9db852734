package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {
  @Test
  void an_article_cannot_send_commands_to_the_terminal() {
    assertThat(Plain.line("red \u001b[31m and \u202eback\u202c to\u0007 normal")).isEqualTo("red [31m and back to normal");
  }

  @Test
  void a_right_to_left_name_keeps_its_letters() {
    assertThat(Plain.line("محمد بن سلمان\u200f said")).isEqualTo("محمد بن سلمان\u200f said");
  }

  @Test
  void a_cut_text_ends_in_an_ellipsis_and_fits() {
    assertThat(Plain.fit("security guarantees", 10)).isEqualTo("security…");
    assertThat(Plain.fit("security", 8)).isEqualTo("security");
  }

  @Test
  void wide_letters_count_twice_and_marks_not_at_all() {
    assertThat(Plain.width("外交部")).isEqualTo(6);
    assertThat(Plain.width("e\u0301")).isEqualTo(1);
    assertThat(Plain.width(Plain.fit("外交部发言人", 7))).isLessThanOrEqualTo(7);
  }

  @Test
  void an_emoji_is_not_cut_in_half() {
    assertThat(Plain.fit("a😀b😀c", 4)).isEqualTo("a😀…");
  }

  @Test
  void running_text_is_folded_at_spaces() {
    assertThat(Plain.fold("one two  three\nfour", 9)).containsExactly("one two", "three", "four");
  }

  @Test
  void a_path_with_spaces_and_quotes_can_be_typed_again() {
    assertThat(Plain.quoted("/home/a b/it's")).isEqualTo("'/home/a b/it'\\''s'");
    assertThat(Plain.quoted("./parley")).isEqualTo("./parley");
  }
}
