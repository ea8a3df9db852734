package dev.parley.reading.intake;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element of a page that holds its article, in the manner of Readability: every block of prose speaks for its
 * parent and, half as loud, for its grandparent; links speak against; then the neighbours that read like the chosen
 * element join it. Where the page itself marks its article ({@code articleBody}, {@code <article>}, {@code <main>}),
 * the search stays inside.
 */
final class HtmlContent {
  private static final int LONG_PROSE = 80;
  private static final double MOSTLY_LINKS = 0.5;
  private static final Pattern POINTER =
      Pattern.compile(
          "(?i)^(?:read (?:more|also|next|the full)|also read|see also|related|more(?: on this| from|:)|"
              + "watch(?: more)?:|listen:|don[’']t miss|recommended|sign up|subscribe|click here|follow us|"
              + "advertisement\\b|share this).*");
  private static final Set<String> CREDITS =
      Set.of(
          "byline", "author", "authors", "timestamp", "published", "pubdate", "postmeta", "meta", "posted", "dateline");
  private static final int LONGEST_CREDIT = 200;
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][)'\"”’]*\\s*$");
  private static final int LONGEST_POINTER = 200;

  private final HtmlMeasure measure;

  private HtmlContent(Element body) {
    this.measure = HtmlMeasure.of(body);
  }

  /** The article, copied out of the page and cleaned. */
  static Element of(Document page, @Nullable String title) {
    return new HtmlContent(page.body()).article(page, title);
  }

  private Element article(Document page, @Nullable String title) {
    Element root = root(page);
    Element chosen = best(root);
    Element article = new Element("div");
    for (Element part : withNeighbours(chosen, root)) {
      article.appendChild(part.clone());
    }
    new HtmlContent(article).clean(article, title);
    return article;
  }

  private Element root(Document page) {
    int all = measure.prose(page.body());
    for (String mark : List.of("[itemprop=articleBody]", "article", "main,[role=main]")) {
      for (Element marked : page.select(mark)) {
        if (2 * measure.prose(marked) > all) {
          return marked;
        }
      }
    }
    return page.body();
  }

  private Element best(Element root) {
    Map<Element, Double> scores = new IdentityHashMap<>();
    for (Element block : root.getAllElements()) {
      if (block == root || !measure.isProse(block)) {
        continue;
      }
      String text = block.text();
      long commas = text.chars().filter(c -> c == ',' || c == '،' || c == '、').count();
      double score = (1 + commas + Math.min(text.length() / 100.0, 3)) * (1 - measure.linkDensity(block));
      Element parent = block.parent();
      for (int level = 0; parent != null && level < 3; level++) {
        scores.merge(parent, score / (level == 0 ? 1 : level == 1 ? 2 : 6), Double::sum);
        if (parent == root) {
          break;
        }
        parent = parent.parent();
      }
    }
    Element best = root;
    double highest = 0;
    for (Element candidate : root.getAllElements()) {
      double score = scores.getOrDefault(candidate, 0.0) * (1 - measure.linkDensity(candidate));
      if (score > highest) {
        highest = score;
        best = candidate;
      }
    }
    // A wrapper that holds much more prose than its best child is the article, cut into parts.
    int own = measure.prose(best);
    for (Element up = best; up != root && up.parent() != null; ) {
      up = up.parent();
      if (measure.prose(up) > 1.3 * own && measure.linkDensity(up) < 0.3) {
        best = up;
        own = measure.prose(up);
      }
    }
    return best;
  }

  /** The chosen element and, on each level up to the root, the neighbours that read like it, in order. */
  private List<Element> withNeighbours(Element chosen, Element root) {
    List<Element> parts = new ArrayList<>(List.of(chosen));
    for (Element level = chosen; level != root && level.parent() != null; level = level.parent()) {
      List<Element> before = new ArrayList<>();
      List<Element> after = new ArrayList<>();
      boolean passed = false;
      for (Element sibling : level.parent().children()) {
        if (sibling == level) {
          passed = true;
        } else if (joins(sibling, level)) {
          (passed ? after : before).add(sibling);
        }
      }
      parts.addAll(0, before);
      parts.addAll(after);
    }
    return parts;
  }

  private boolean joins(Element sibling, Element chosen) {
    String text = sibling.text();
    double links = measure.linkDensity(sibling);
    if (sibling.normalName().equals("p") || measure.isProse(sibling)) {
      return text.length() > LONG_PROSE ? links < 0.25 : links == 0 && SENTENCE_END.matcher(text).find();
    }
    if (sibling.normalName().equals("header")) {
      return measure.prose(sibling) > LONG_PROSE && links < 0.25;
    }
    boolean alike = !chosen.className().isEmpty() && chosen.className().equals(sibling.className());
    boolean rich = chosen.tagName().equals(sibling.tagName()) && measure.prose(sibling) > 2 * LONG_PROSE;
    return (alike || rich)
        && links < 0.25
        && measure.prose(sibling) > HtmlMeasure.SHORTEST_PROSE;
  }

  private void clean(Element article, @Nullable String title) {
    for (Element heading : article.select("h1,h2")) {
      if (heading.normalName().equals("h1") && (title == null || alike(heading.text(), title))
          || title != null && heading.text().equalsIgnoreCase(title)) {
        heading.remove();
      }
    }
    for (Element element : article.select("[class],[id]")) {
      if (!element.normalName().equals("p")
          && measure.text(element) < LONGEST_CREDIT
          && element.isBlock()
          && HtmlTrim.words(element).stream().anyMatch(CREDITS::contains)) {
        element.remove();
      }
    }
    for (Element time : article.select("time,[rel=author],.byline")) {
      Element block = time.closest("p,div,span");
      if (block != null && block.parent() != null && measure.text(block) < LONGEST_CREDIT / 2
          && !SENTENCE_END.matcher(block.text()).find()) {
        block.remove();
      } else if (time.parent() != null && time.closest("p,li,blockquote,td") == null) {
        time.remove();
      }
    }
    for (Element list : article.select("ul,ol")) {
      if (list.parent() != null && measure.linkDensity(list) > 0.8) {
        Element before = list.previousElementSibling();
        if (before != null && before.text().split("\\s+").length <= 8 && !SENTENCE_END.matcher(before.text()).find()) {
          before.remove();
        }
        list.remove();
      }
    }
    for (Element block : article.select("p,div,section,h2,h3,h4,h5,h6,table,td,th")) {
      double links = measure.linkDensity(block);
      if (block.parent() == null || links <= 0.3 && measure.text(block) > LONGEST_POINTER) {
        continue;
      }
      String text = block.text();
      boolean ends = SENTENCE_END.matcher(text).find();
      boolean line = !ends && text.length() < LONGEST_POINTER / 3;
      boolean pointer = POINTER.matcher(text).matches() && (links > 0.3 || line);
      if (pointer || links > MOSTLY_LINKS && !ends && !block.normalName().startsWith("h")) {
        block.remove();
      }
    }
    for (Element note : article.select("sup")) {
      if (note.text().matches("\\[?\\d{1,3}\\]?|\\[[a-z ]{1,20}\\]") && note.selectFirst("a") != null) {
        note.remove();
      }
    }
    trailingHeadings(article);
  }

  private static void trailingHeadings(Element article) {
    List<Element> elements = new ArrayList<>(article.getAllElements());
    for (int i = elements.size() - 1; i > 0; i--) {
      Element element = elements.get(i);
      if (element.normalName().matches("h[1-6]")) {
        element.remove();
      } else if (!element.ownText().isBlank()) {
        return;
      }
    }
  }

  private static boolean alike(String heading, String title) {
    String one = heading.replaceAll("\\W+", "").toLowerCase(java.util.Locale.ROOT);
    String other = title.replaceAll("\\W+", "").toLowerCase(java.util.Locale.ROOT);
    return one.equals(other) || one.contains(other) || other.contains(one);
  }
}
