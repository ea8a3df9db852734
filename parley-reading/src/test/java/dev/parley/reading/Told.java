package dev.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Document;
import dev.parley.model.Ids;
import dev.parley.model.Precision;
import dev.parley.model.Statement;
import dev.parley.model.Text;
import java.time.LocalDate;
import java.util.List;

/**
 * The statements of a text in a line each: {@code speaker, modality unless asserted, kind: content}, a nested one after ›,
 * a line's end as /, an unknown speaker as ?.
 */
final class Told {
  private Told() {}

  /** Reads a text of a Thursday. */
  static List<String> in(Reader reader, String body) {
    String sha256 = Ids.sha256(body);
    Document document = new Document(
        Ids.document("test.txt", sha256), "test.txt", "file:///test.txt", null, null, null, LocalDate.of(2025, 8, 21),
        Precision.DAY, "en", body, sha256, List.of());
    List<Statement> statements = reader.read(document);
    assertThat(statements).allSatisfy(statement ->
        assertThat(new Text(body).passage(statement.content().spans())).isEqualTo(statement.content()));
    return statements.stream().map(Told::line).toList();
  }

  private static String line(Statement statement) {
    String speaker = statement.speaker() == null ? "?" : statement.speaker().name();
    String modality = statement.modality() == Statement.Modality.ASSERTED ? "" : ", " + statement.modality();
    return (statement.within() == null ? "" : "› ") + speaker + modality + ", " + statement.kind() + ": "
        + statement.content().text().replace('\n', '/');
  }

  static String speakerOf(String line) {
    return line.substring(0, line.indexOf(','));
  }
}
