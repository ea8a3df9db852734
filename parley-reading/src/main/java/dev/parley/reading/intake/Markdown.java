package dev.parley.reading.intake;

import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Markdown to text: the lines of a paragraph are joined, paragraphs and headings stand apart by an empty line, list
 * items start with {@code "- "} or their number, and what only a renderer needs (emphasis, link targets, pictures) is
 * gone.
 *
 * <p>Indented code blocks are off: transcripts indent their paragraphs by five spaces, and papers hold no program code.
 */
final class Markdown {
  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(
              Set.of(
                  Heading.class,
                  HtmlBlock.class,
                  ThematicBreak.class,
                  FencedCodeBlock.class,
                  BlockQuote.class,
                  ListBlock.class))
          .build();

  private Markdown() {}

  static Draft read(String markdown) {
    FrontMatter front = FrontMatter.of(markdown);
    return new Draft(front.facts(), body(front.rest()), List.of());
  }

  /** The text of Markdown without front matter. */
  static String body(String markdown) {
    Writer writer = new Writer();
    PARSER.parse(markdown).accept(writer);
    return writer.text();
  }

  private static final class Writer extends AbstractVisitor {
    private final StringBuilder out = new StringBuilder();
    private String bullet = "";
    private boolean tight;
    private int number;

    String text() {
      return out.toString().strip();
    }

    private void start(Block block) {
      if (!out.isEmpty()) {
        out.append(tight && block.getPrevious() == null || !bullet.isEmpty() && tight ? "\n" : "\n\n");
      }
      out.append(bullet);
      bullet = "";
    }

    @Override
    public void visit(Paragraph paragraph) {
      start(paragraph);
      visitChildren(paragraph);
    }

    @Override
    public void visit(Heading heading) {
      start(heading);
      visitChildren(heading);
    }

    @Override
    public void visit(BulletList list) {
      visitChildren(list);
    }

    @Override
    public void visit(OrderedList list) {
      visitChildren(list);
    }

    @Override
    public void visit(ListItem item) {
      bullet = "- ";
      visitChildren(item);
      bullet = "";
    }

    @Override
    public void visit(Text text) {
      out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      out.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      out.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      out.append('\n');
    }
  }
}
