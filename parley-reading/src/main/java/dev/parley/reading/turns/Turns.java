package dev.parley.reading.turns;

import dev.parley.model.Document;
import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.reading.marks.CanonicalMarks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds statements that a text's layout attributes. Stateless, thread-safe. */
public final class Turns {
  /** The least part of the paragraphs that must hold a first person in a paper in its author's own voice. */
  private static final double FIRST_PERSON = 0.3;

  private Turns() {}

  /**
   * The statements of a document that its layout attributes, in ascending order of content. Offsets are code points
   * into the body. None for running text.
   */
  public static List<Turn> find(Document document) {
    Text body = new Text(document.body());
    List<Block> blocks = blocks(body, document);
    if (blocks.isEmpty()) {
      return List.of();
    }
    String title = title(document, blocks);
    List<Turn> turns = new Transcript(body, blocks, title, document.byline()).turns();
    if (turns.isEmpty()) {
      turns = new RoundUp(body, blocks, Title.of(title).kind() == Title.Kind.DECLARATION).turns();
    }
    return turns.stream().sorted(Comparator.comparingInt(turn -> turn.attribution().content().start())).toList();
  }

  /**
   * The words of the title that name the author of a statement, declaration or speech in the first person, such as
   * {@code President Ann Lee}; null for any other text. They may name several.
   */
  public static @Nullable String author(Document document) {
    List<Block> blocks = blocks(new Text(document.body()), document);
    if (blocks.isEmpty()) {
      return null;
    }
    Title title = Title.of(title(document, blocks));
    boolean announced = title.kind() == Title.Kind.DECLARATION || title.kind() == Title.Kind.REMARKS;
    List<Block> paragraphs =
        blocks.stream().filter(block -> Voice.words(block.text()) >= Transcript.FEWEST_WORDS).toList();
    long personal = paragraphs.stream().filter(block -> Voice.firstPerson(block.text())).count();
    return announced && personal > 0 && personal >= FIRST_PERSON * paragraphs.size() ? title.author() : null;
  }

  private static List<Block> blocks(Text body, Document document) {
    List<Span> asides = new ArrayList<>();
    document.asides().forEach(aside -> {
      if (aside.span() != null) {
        asides.add(aside.span());
      }
    });
    List<Block> blocks = new ArrayList<>();
    // As long as the body, so that the places are the same.
    for (Block block : Block.of(CanonicalMarks.of(body.toString()))) {
      Span span = new Span(body.point(block.start()), body.point(block.end()));
      if (asides.stream().noneMatch(span::touches)) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  /** The title, or the first line of a plain text when it looks like one. */
  private static @Nullable String title(Document document, List<Block> blocks) {
    if (document.title() != null) {
      return document.title();
    }
    String first = blocks.getFirst().text();
    return first.length() <= 250 && !first.matches("(?s).*[.?!,;:”\"]") && Label.of(first) == null ? first : null;
  }
}
