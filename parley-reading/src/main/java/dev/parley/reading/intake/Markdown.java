package dev.parley.reading.intake;

import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Markdown to text: the lines of a paragraph are joined, paragraphs and headings stand apart by an empty line, list
 * items start with {@code "- "} or their number at the start of a line, however deep they are, and what only a renderer
 * needs (emphasis, link targets, pictures) is gone.
 *
 * <p>Indented code blocks are off: transcripts indent their paragraphs by five spaces, and papers hold no program code.
 */
final class Markdown {
  private static final int MAX_NESTING = 100;

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
          .maxOpenBlockParsers(MAX_NESTING)
          .maxInlineNesting(MAX_NESTING)
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
    return HtmlText.tidy(writer.out);
  }

  private static final class Writer extends AbstractVisitor {
    private final StringBuilder out = new StringBuilder();
    /** The mark of a list item whose first block has not come yet. */
    private String mark = "";

    private void start() {
      if (out.isEmpty() || mark.isEmpty()) {
        out.append("\n\n");
      }
      out.append(mark);
      mark = "";
    }

    @Override
    public void visit(Paragraph paragraph) {
      start();
      visitChildren(paragraph);
    }

    @Override
    public void visit(Heading heading) {
      start();
      visitChildren(heading);
    }

    @Override
    public void visit(ListItem item) {
      ListBlock list = (ListBlock) item.getParent();
      boolean apart = item.getPrevious() == null ? !(list.getParent() instanceof ListItem) : !list.isTight();
      out.append(apart ? "\n\n" : "\n");
      mark = "- ";
      if (list instanceof OrderedList numbered) {
        Integer first = numbered.getMarkerStartNumber();
        mark = (first == null ? 1 : first) + place(item) + ". ";
      }
      visitChildren(item);
      mark = "";
    }

    private static int place(Block item) {
      int place = 0;
      for (var before = item.getPrevious(); before != null; before = before.getPrevious()) {
        place++;
      }
      return place;
    }

    @Override
    public void visit(FencedCodeBlock code) {
      start();
      out.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
      Element fragment = Jsoup.parseBodyFragment(html.getLiteral()).body();
      fragment.select("figure,script,style").remove();
      String text = HtmlText.of(fragment);
      if (!text.isEmpty()) {
        start();
        out.append(text);
      }
    }

    @Override
    public void visit(HtmlInline html) {
      if (html.getLiteral().regionMatches(true, 0, "<br", 0, 3)) {
        out.append('\n');
      }
    }

    @Override
    public void visit(Image image) {
      // Its words describe the picture; they are no part of the text.
    }

    @Override
    public void visit(Text text) {
      // Emphasis that the writer failed to close comes through as text; no sentence holds two asterisks in a row.
      out.append(text.getLiteral().replace("**", ""));
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
