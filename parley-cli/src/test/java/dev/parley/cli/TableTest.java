package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TableTest {
  private static String printed(Table table, int terminal) {
    StringWriter text = new StringWriter();
    table.print(new PrintWriter(text), terminal);
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private static Table table() {
    Table table = new Table(Table.Column.text("WHO", 10), Table.Column.number("HOW MANY"), Table.Column.text("WORDS", 0));
    table.row("Lavrov", "7", "that any plan without Russia leads nowhere");
    table.row("a very long name", "12", "no");
    return table;
  }

  @Test
  void columns_stand_under_their_headings_and_numbers_to_the_right() {
    assertThat(printed(table(), 60)).isEqualTo("""
        WHO         HOW MANY  WORDS
        Lavrov             7  that any plan without Russia leads no…
        a very lo…        12  no
        """);
  }

  @Test
  void no_line_is_wider_than_the_terminal() {
    assertThat(printed(table(), 50).lines()).allSatisfy(line -> assertThat(Plain.width(line)).isLessThanOrEqualTo(50));
  }

  @Test
  void where_there_is_no_terminal_the_last_column_is_whole() {
    assertThat(printed(table(), 0)).contains("that any plan without Russia leads nowhere");
  }

  @Test
  void a_line_end_in_a_cell_does_not_break_the_row() {
    Table table = new Table(Table.Column.text("WORDS", 0));
    table.row("two\nlines");
    assertThat(printed(table, 0)).isEqualTo("WORDS\ntwo lines\n");
  }

  @Test
  void a_last_column_of_numbers_is_aligned_too() {
    Table table = new Table(Table.Column.text("WHO", 10), Table.Column.number("STATEMENTS"));
    table.row("Lavrov", "7");
    assertThat(printed(table, 80)).isEqualTo("WHO     STATEMENTS\nLavrov           7\n");
  }
}
