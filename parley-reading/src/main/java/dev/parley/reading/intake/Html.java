package dev.parley.reading.intake;

import dev.parley.model.Aside;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A page to its article: facts from its metadata, the body from where its prose is densest, and beside it the comments,
 * captions and pull quotes, which are kept apart from the body.
 */
final class Html {
  private static final int MAX_DEPTH = 512;
  /** A body with fewer words is taken for a failure to find the article when the page holds far more. */
  private static final int TOO_SHORT = 25;

  private static final int HEAD_LINES = 3;
  private static final int LONGEST_DATE = 50;
  private static final Pattern CHARSET = Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

  private Html() {}

  /**
   * Reads a page.
   *
   * @param address where it was fetched, or null for a file
   */
  static Draft read(byte[] bytes, @Nullable String charset, @Nullable String address) {
    return read(decode(bytes, charset), address);
  }

  /** The text of HTML or XML, which names its character set in its head when the server does not. */
  static String decode(byte[] bytes, @Nullable String charset) {
    String text = Decoding.decode(bytes, charset != null ? charset : declared(bytes));
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** The text of a piece of HTML that is all article. */
  static String fragment(String html) {
    Element body = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(MAX_DEPTH)).body();
    body.select("script,style,figure").remove();
    return HtmlText.of(body);
  }

  static Draft read(String html, @Nullable String address) {
    Document page = Jsoup.parse(html, address == null ? "" : address, Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    Facts facts = HtmlFacts.of(page, address);
    List<Aside> asides = new ArrayList<>();
    HtmlTrim.trim(page, asides);
    String title = facts.title();
    Element whole = page.body();
    String body = HtmlText.of(HtmlContent.of(page, title));
    if (TailLine.words(body) < TOO_SHORT && TailLine.words(whole.text()) > 4 * TOO_SHORT) {
      body = HtmlText.of(whole);
    }
    if (body.isBlank()) {
      // Everything on the page goes by the name of a comment or a menu: then it is what the page is about.
      body = fragment(html);
      asides.clear();
    }
    return withoutHead(facts, body, asides);
  }

  /** The title and a line with nothing but the date are no part of the body; the date may be news to the metadata. */
  private static Draft withoutHead(Facts facts, String body, List<Aside> asides) {
    Facts told = facts;
    String rest = body;
    for (int line = 0; line < HEAD_LINES; line++) {
      int end = rest.indexOf('\n');
      String first = end < 0 ? rest : rest.substring(0, end);
      Day day = first.length() < LONGEST_DATE ? Day.parse(first) : null;
      if (day != null) {
        told = told.orElse(new Facts(null, null, null, null, null, day, null));
      } else if (!first.equalsIgnoreCase(facts.title())) {
        break;
      }
      rest = rest.substring(first.length()).stripLeading();
    }
    return new Draft(told, rest, asides);
  }

  /** The character set that a page names in its first bytes, where browsers look for it, or null. */
  private static @Nullable String declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
    Matcher found = CHARSET.matcher(head);
    return found.find() ? found.group(1) : null;
  }
}
