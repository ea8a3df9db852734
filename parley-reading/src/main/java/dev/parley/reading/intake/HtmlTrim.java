package dev.parley.reading.intake;

import dev.parley.model.Aside;
import dev.parley.model.Aside.Kind;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes off a page what is not its article. Comments, captions and pull quotes are handed over as asides; menus,
 * related links, notices and advertisements are dropped.
 *
 * <p>A part is known by its element, its role, or a whole word in its class or id ({@code "related"}, never a piece of
 * a word). An element that holds the headline or most of the prose is never taken off, whatever it is called.
 */
final class HtmlTrim {
  private static final Pattern WORD_EDGE = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])");
  private static final Set<String> COMMENTS =
      Set.of(
          "comments", "comment", "commentlist", "disqus", "respond", "livefyre", "spotim", "fbcomments",
          "commentarea");
  private static final Set<String> COMMENT_TEXTS = Set.of("body", "content", "text", "message");
  private static final Set<String> CAPTIONS = Set.of("caption", "captions", "figcaption", "credit", "photocredit");
  private static final Set<String> PULL_QUOTES = Set.of("pullquote", "pull");
  private static final Set<String> BOILERPLATE =
      Set.of(
          "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "sidebar", "footer", "masthead",
          "related", "recommended", "recommendations", "recirc", "recirculation", "newsletter", "subscribe",
          "subscription", "signup", "promo", "promotion", "sponsor", "sponsored", "advert", "advertisement", "ad", "ads", "adslot",
          "social", "share", "sharing", "sharebar", "sharedaddy", "cookie", "cookies", "consent", "gdpr",
          "popup", "modal", "paywall", "toolbar", "trending", "mostread", "popular", "outbrain", "taboola", "tags",
          "taglist", "pagination", "pager", "topics", "jp-relatedposts", "relatedposts", "readmore", "morelike", "donate");
  private static final String NEVER_TEXT =
      "script,style,noscript,template,iframe,object,embed,svg,canvas,form,button,input,select,textarea,dialog,"
          + "audio,video,picture,img,[hidden],[aria-hidden=true],[style~=(?i)display\\s*:\\s*none]";
  private static final String FURNITURE =
      "nav,footer,aside,menu,[role=navigation],[role=banner],[role=contentinfo],[role=complementary],[role=search],"
          + "[role=menu],[role=dialog],[role=alert]";

  private final Document page;
  private final List<Aside> asides;
  private final HtmlMeasure measure;

  private HtmlTrim(Document page, List<Aside> asides) {
    this.page = page;
    this.asides = asides;
    this.measure = HtmlMeasure.of(page.body());
  }

  static void trim(Document page, List<Aside> asides) {
    page.select("[hidden],[aria-hidden=true]").not("body,main,article").select(NEVER_TEXT).remove();
    page.select(NEVER_TEXT).not("body,main,article").remove();
    new HtmlTrim(page, asides).trim();
  }

  private void trim() {
    comments();
    for (Element quote : having(PULL_QUOTES)) {
      if (!words(quote).contains("pull") || words(quote).contains("quote")) {
        takeOff(quote, Kind.PULL_QUOTE);
      }
    }
    for (Element figure : page.select("figure")) {
      if (figure.selectFirst("blockquote,table,pre") == null) {
        takeOff(figure, Kind.CAPTION);
      }
    }
    page.select("figcaption").forEach(caption -> takeOff(caption, Kind.CAPTION));
    having(CAPTIONS).forEach(caption -> takeOff(caption, Kind.CAPTION));
    for (Element element : page.select(FURNITURE)) {
      if (isAttached(element) && !isKept(element) && element.closest("blockquote") == null) {
        element.remove();
      }
    }
    for (Element element : having(BOILERPLATE)) {
      if (isAttached(element) && !isKept(element)) {
        element.remove();
      }
    }
  }

  private void comments() {
    for (Element section : page.select("[itemtype$=/Comment],[itemprop=comment]")) {
      takeOff(section, Kind.COMMENT);
    }
    for (Element section : having(COMMENTS)) {
      if (!isAttached(section) || holdsArticle(section)) {
        continue;
      }
      List<Element> parts = section.select("*").stream().filter(HtmlTrim::isCommentText).toList();
      Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
      parts.forEach(part -> around.addAll(part.parents()));
      Set<String> texts = new LinkedHashSet<>();
      parts.stream().filter(part -> !around.contains(part)).forEach(part -> texts.add(HtmlText.of(part)));
      if (texts.isEmpty()) {
        section.select("li,article").stream()
            .filter(item -> item.select("li,article").size() == 1)
            .forEach(item -> texts.add(HtmlText.of(item)));
      }
      if (texts.isEmpty()) {
        texts.add(HtmlText.of(section));
      }
      texts.forEach(text -> keep(text, Kind.COMMENT));
      section.remove();
    }
  }

  private static boolean isCommentText(Element element) {
    Set<String> words = words(element);
    return (words.contains("comment") || words.contains("reply")) && words.stream().anyMatch(COMMENT_TEXTS::contains);
  }

  private void takeOff(Element element, Kind kind) {
    if (isAttached(element) && !isKept(element)) {
      keep(HtmlText.of(element), kind);
      element.remove();
    }
  }

  private void keep(String text, Kind kind) {
    if (!text.isBlank()) {
      asides.add(new Aside(kind, text, null));
    }
  }

  private List<Element> having(Set<String> wanted) {
    return page.body().select("[class],[id]").stream()
        .filter(element -> words(element).stream().anyMatch(wanted::contains))
        .toList();
  }

  /** The words of its class and id, in lower case. */
  static Set<String> words(Element element) {
    String names = element.className() + ' ' + element.id();
    Set<String> words = new LinkedHashSet<>();
    Arrays.stream(WORD_EDGE.split(names)).forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    return words;
  }

  private boolean isAttached(Element element) {
    return element.ownerDocument() != null && element.parent() != null && element.closest("html") != null;
  }

  private boolean isKept(Element element) {
    return holdsArticle(element) || 2 * measure.prose(element) > measure.prose(page.body());
  }

  private static boolean holdsArticle(Element element) {
    return element.normalName().equals("body")
        || element.normalName().equals("main")
        || element.selectFirst("h1,main,[itemprop=articleBody]") != null;
  }
}
