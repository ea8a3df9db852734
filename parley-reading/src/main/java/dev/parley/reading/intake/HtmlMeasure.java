package dev.parley.reading.intake;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much text every element of a tree holds, counted in one pass, so that a deep page costs no more than a flat one.
 * The counts stay as they were when the tree is changed afterwards.
 */
final class HtmlMeasure implements NodeVisitor {
  static final int SHORTEST_PROSE = 25;
  private static final double MOSTLY_LINKS = 0.5;
  private static final int[] NOTHING = new int[3];
  private static final int TEXT = 0;
  private static final int LINKS = 1;
  private static final int PROSE = 2;

  private final Map<Element, int[]> counts = new IdentityHashMap<>();
  private int links;

  private HtmlMeasure() {}

  static HtmlMeasure of(Element root) {
    HtmlMeasure measure = new HtmlMeasure();
    root.traverse(measure);
    return measure;
  }

  /** Letters. */
  int text(Element element) {
    return count(element)[TEXT];
  }

  /** Letters in blocks of prose. */
  int prose(Element element) {
    return count(element)[PROSE];
  }

  /** The share of its letters that stand in links. */
  double linkDensity(Element element) {
    int[] count = count(element);
    return count[TEXT] == 0 ? 0 : (double) count[LINKS] / count[TEXT];
  }

  /** Whether it is a block of text, not mostly links, that holds no other block. */
  boolean isProse(Element element) {
    return text(element) >= SHORTEST_PROSE
        && linkDensity(element) < MOSTLY_LINKS
        && (element.isBlock() || element.normalName().equals("td"))
        && switch (element.normalName()) {
          case "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "tr", "tbody" -> false;
          default -> element.children().stream().noneMatch(Element::isBlock);
        };
  }

  private int[] count(Element element) {
    return counts.getOrDefault(element, NOTHING);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      counts.put(element, new int[3]);
      links += element.normalName().equals("a") ? 1 : 0;
    } else if (node instanceof TextNode text && node.parent() instanceof Element parent) {
      int letters = letters(text.getWholeText());
      int[] count = counts.get(parent);
      if (count != null) {
        count[TEXT] += letters;
        count[LINKS] += links > 0 ? letters : 0;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= element.normalName().equals("a") ? 1 : 0;
      int[] count = count(element);
      if (isProse(element)) {
        count[PROSE] = count[TEXT] - count[LINKS];
      }
      int[] above = element.parent() == null ? null : counts.get(element.parent());
      for (int i = 0; above != null && i < above.length; i++) {
        above[i] += count[i];
      }
    }
  }

  /** Characters, a run of white space as one. */
  private static int letters(String text) {
    int letters = 0;
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Character.isWhitespace(text.charAt(i));
      letters += blank && space ? 0 : 1;
      space = blank;
    }
    return letters;
  }
}
