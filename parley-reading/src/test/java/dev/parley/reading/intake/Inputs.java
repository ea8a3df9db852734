package dev.parley.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The test inputs and short ways to take them. */
final class Inputs {
  /** An English article of more than fifty words. */
  static final String ARTICLE =
      """
      The council of the valley met on Monday for the first time since the flood. Its president, Oda Brand, said that \
      the dam would be repaired before the dry season and that the villages downstream would be told of every release \
      of water a day ahead.

      “You can’t run a river by rumour,” she said. Farmers at the meeting asked who would pay for the fields that \
      were lost, and for the mill.
      """;

  private Inputs() {}

  static byte[] bytes(String resource) {
    try (InputStream in = Inputs.class.getResourceAsStream(resource)) {
      assertThat(in).as("test input %s", resource).isNotNull();
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The one document that an upload holds. */
  static Document document(String name, byte[] bytes) {
    List<Taking> takings = new Intake(Limits.DEFAULT).take(name, bytes).toList();
    assertThat(takings).singleElement().isInstanceOf(Taking.Taken.class);
    return ((Taking.Taken) takings.getFirst()).document();
  }

  static Document document(String resource) {
    return document(resource, bytes(resource));
  }

  /** Why the one thing that an upload holds is refused. */
  static String reason(String name, byte[] bytes) {
    List<Taking> takings = new Intake(Limits.DEFAULT).take(name, bytes).toList();
    assertThat(takings).singleElement().isInstanceOf(Taking.Refused.class);
    return ((Taking.Refused) takings.getFirst()).reason();
  }
}
