package dev.parley.reading.intake;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A piece of a page as text, as a reader of the page sees it: an empty line between blocks, one line a list item,
 * {@code <br>} as a line break, runs of white space as one space.
 */
final class HtmlText implements NodeVisitor {
  /** Soft hyphen, zero width space, word joiner, byte order mark. */
  private static final String INVISIBLE = "\u00ad\u200b\u2060\ufeff";

  private final StringBuilder out = new StringBuilder();
  private int preformatted;

  private HtmlText() {}

  static String of(Element element) {
    HtmlText text = new HtmlText();
    element.traverse(text);
    return tidy(text.out);
  }

  /** Text without white space at the edges of its lines, invisible characters, and more than one empty line. */
  static String tidy(CharSequence text) {
    StringBuilder tidy = new StringBuilder(text.length());
    int lineStart = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      boolean lineEnds = c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
      boolean lineEmpty = tidy.length() == lineStart;
      if (lineEnds) {
        while (tidy.length() > lineStart && tidy.charAt(tidy.length() - 1) == ' ') {
          tidy.setLength(tidy.length() - 1);
        }
        boolean pair = c == '\n' && i > 0 && i < text.length() && text.charAt(i - 1) == '\r';
        if (!pair && !(lineEmpty && endsWithEmptyLine(tidy))) {
          tidy.append('\n');
        }
        lineStart = tidy.length();
      } else if (c == ' ' || c == '\t' || c == '\u00a0' || c == '\u202f') {
        if (!lineEmpty) {
          tidy.append(' ');
        }
      } else if (INVISIBLE.indexOf(c) < 0) {
        tidy.append(c);
      }
    }
    return tidy.toString().strip();
  }

  private static boolean endsWithEmptyLine(StringBuilder text) {
    int length = text.length();
    return length == 0 || length > 1 && text.charAt(length - 1) == '\n' && text.charAt(length - 2) == '\n';
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      switch (element.normalName()) {
        case "br" -> out.append('\n');
        case "hr" -> gap();
        case "li" -> {
          boolean first = element.previousElementSibling() == null;
          boolean nested = element.parent() != null && element.parent().closest("li") != null;
          if (first && !nested) {
            gap();
          } else {
            line();
          }
          out.append(mark(element));
        }
        case "tr", "dt", "dd" -> line();
        case "td", "th" -> {
          if (element.previousElementSibling() != null && !atLineStart()) {
            out.append(" | ");
          }
        }
        case "q" -> out.append('“');
        case "ul", "ol" -> {}
        default -> {
          preformatted += element.normalName().equals("pre") ? 1 : 0;
          if (element.isBlock() && !opensItem(element)) {
            gap();
          }
        }
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      switch (element.normalName()) {
        case "q" -> out.append('”');
        case "li", "tr", "dt", "dd" -> line();
        case "td", "th" -> {}
        case "ul", "ol" -> {
          if (element.parent() == null || element.parent().closest("li") == null) {
            gap();
          }
        }
        default -> {
          preformatted -= element.normalName().equals("pre") ? 1 : 0;
          if (element.isBlock()) {
            gap();
          }
        }
      }
    }
  }

  private static String mark(Element item) {
    Element list = item.parent();
    return list != null && list.normalName().equals("ol") ? item.elementSiblingIndex() + 1 + ". " : "- ";
  }

  /** Whether nothing has been written since the bullet of the item that this block stands in. */
  private boolean opensItem(Element element) {
    int length = out.length();
    return element.closest("li") != null && length > 1 && out.charAt(length - 1) == ' '
        && (out.charAt(length - 2) == '-' || out.charAt(length - 2) == '.')
        && out.substring(out.lastIndexOf("\n") + 1).matches("(?:-|\\d+\\.) ");
  }

  private void append(String text) {
    if (preformatted > 0) {
      out.append(text);
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ' && out.charAt(out.length() - 1) != '\n') {
        out.append(' ');
      }
    }
  }

  private boolean atLineStart() {
    return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
  }

  private void line() {
    if (!atLineStart()) {
      out.append('\n');
    }
  }

  private void gap() {
    if (!out.isEmpty()) {
      out.append("\n\n");
    }
  }
}
