package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tutorials on conflicts show is what the program prints. */
class TutorialsTest {
  private static final Pattern SHOWN = Pattern.compile("```\\n\\$ \\./parley (.*)\\n((?s:.*?))```");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)");

  @ParameterizedTest
  @ValueSource(strings = {"elmira.md", "ferry.md"})
  void every_line_of_output_on_the_page_is_printed_in_that_order(String page) throws IOException {
    Path folder = Screen.root().resolve("docs/tutorials");
    Matcher shown = SHOWN.matcher(Files.readString(folder.resolve(page)));
    int outputs = 0;
    while (shown.find()) {
      List<Object> words = new ArrayList<>(List.of(shown.group(1).split(" ")));
      words.set(1, Screen.root().resolve(words.get(1).toString()));
      String out = Screen.none().run(words.toArray()).out();
      int from = 0;
      for (String line : shown.group(2).split("\n")) {
        if (!line.equals("…")) {
          int at = out.indexOf(line.stripTrailing() + "\n", from);
          assertThat(at).as(page + ": " + line + "\nis not in\n" + out.substring(from)).isGreaterThanOrEqualTo(0);
          from = at + 1;
        }
      }
      outputs++;
    }
    assertThat(outputs).isGreaterThan(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tutorials/elmira.md", "tutorials/ferry.md", "conflicts.md"})
  void every_file_that_a_page_links_to_is_there(String page) throws IOException {
    Path file = Screen.root().resolve("docs").resolve(page);
    Matcher link = LINK.matcher(Files.readString(file));
    while (link.find()) {
      assertThat(file.resolveSibling(link.group(1))).exists();
    }
  }
}
