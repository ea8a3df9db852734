package dev.parley.dossier.ledger;

import dev.parley.dossier.coding.CodedStatement;
import dev.parley.model.Actor;
import dev.parley.model.Aside;
import dev.parley.model.Document;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Precision;
import dev.parley.model.Span;
import dev.parley.model.Statement;
import dev.parley.model.Text;
import dev.parley.model.When;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents and statements made by hand. */
public final class Samples {
  private Samples() {}

  public static final String MODEL = "tester-1";
  public static final Actor ADA = new Actor("ada-north", "Ada North", Actor.Type.PERSON);

  /** A document at an address; its id follows from address and body. */
  public static Document document(String address, String body, @Nullable LocalDate published) {
    String sha = Ids.sha256(body);
    return new Document(
        Ids.document(address, sha), address, address, "Title of " + address, "By Ann Writer", "Daily", published,
        published == null ? null : Precision.DAY, "en", body, sha,
        List.of(new Aside(Aside.Kind.COMMENT, "I disagree.", null), new Aside(Aside.Kind.CAPTION, "x", new Span(0, 1))));
  }

  /** A statement whose three passages are words of the document; the cue may be absent. */
  public static Statement statement(
      Document document, String source, @Nullable String cue, String content, @Nullable Actor speaker,
      @Nullable When said) {
    return statement(document, source, cue, content, speaker, said, null);
  }

  public static Statement statement(
      Document document, String source, @Nullable String cue, String content, @Nullable Actor speaker,
      @Nullable When said, @Nullable String within) {
    Passage sourcePassage = passage(document, source);
    Passage cuePassage = cue == null ? null : passage(document, cue);
    Passage contentPassage = passage(document, content);
    return new Statement(
        Ids.statement(document.id(), sourcePassage, cuePassage, contentPassage, within),
        document.id(),
        within == null ? Statement.Kind.DIRECT : Statement.Kind.INDIRECT,
        within != null
            ? Evidentiality.SECOND_HAND
            : speaker == null ? Evidentiality.ANONYMOUS : Evidentiality.FIRST_HAND,
        sourcePassage, cuePassage, contentPassage, speaker, within, said, 0.75);
  }

  private static Passage passage(Document document, String words) {
    Text text = new Text(document.body());
    int start = text.point(document.body().indexOf(words));
    return text.passage(List.of(new Span(start, start + new Text(words).length())));
  }

  public static DocumentReading reading(Document document, CodedStatement... statements) {
    return new DocumentReading(document, List.of(statements), MODEL);
  }

  /** A reading of a document that says one thing. */
  public static DocumentReading saying(String address, String content, LocalDate published) {
    Document document = document(address, "Ada North said " + content, published);
    Statement statement =
        statement(document, "Ada North", "said", content, ADA, When.on(published));
    return reading(document, new CodedStatement(statement, "northland"));
  }
}
