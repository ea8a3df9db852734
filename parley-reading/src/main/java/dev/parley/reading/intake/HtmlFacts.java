package dev.parley.reading.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page tells about itself: JSON-LD first, then OpenGraph and other meta tags, then what its readers see. */
final class HtmlFacts {
  private static final Set<String> ARTICLES =
      Set.of(
          "article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "blogposting",
          "liveblogposting", "backgroundnewsarticle", "report", "socialmediaposting", "webpage");
  private static final Pattern DATED_PATH = Pattern.compile("/((?:19|20)\\d{2})/(\\d{1,2})/(\\d{1,2})(?:/|$)");
  private static final Pattern BY = Pattern.compile("(?i)^(?:by|written by|story by|posted by)[:\\s]+");
  private static final int LONGEST_BYLINE = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Document page;
  private final List<JsonNode> articles;

  private HtmlFacts(Document page) {
    this.page = page;
    this.articles = articles(page);
  }

  static Facts of(Document page, @Nullable String address) {
    HtmlFacts facts = new HtmlFacts(page);
    String own = address != null ? address : facts.address();
    String site = facts.site();
    return new Facts(
        null,
        own,
        facts.title(site),
        facts.byline(),
        site,
        facts.published(own),
        facts.language());
  }

  private @Nullable String address() {
    return Facts.webAddress(first(attribute("link[rel=canonical]", "href"), meta("og:url")));
  }

  private @Nullable String title(@Nullable String site) {
    String named = first(json("headline"), meta("og:title"), meta("twitter:title"), meta("dc.title"));
    if (named == null) {
      List<Element> headings = page.select("h1");
      named = headings.size() == 1 ? Facts.tidy(headings.getFirst().text()) : null;
    }
    return withoutSite(named != null ? named : Facts.tidy(page.title()), site);
  }

  /** "Talks resume | The Example" is a title and a site. */
  private static @Nullable String withoutSite(@Nullable String title, @Nullable String site) {
    if (title == null) {
      return null;
    }
    for (String mark : List.of(" | ", " – ", " — ", " - ", " « ", " :: ")) {
      int at = title.lastIndexOf(mark);
      if (at > 0) {
        String end = title.substring(at + mark.length());
        if (end.equalsIgnoreCase(site) || (mark.equals(" | ") && at > end.length())) {
          return title.substring(0, at).strip();
        }
      }
    }
    return title;
  }

  private @Nullable String byline() {
    List<String> names = new ArrayList<>();
    for (JsonNode article : articles) {
      JsonNode author = article.path("author");
      for (JsonNode one : author.isArray() ? author : List.of(author)) {
        String name = Facts.tidy(one.isTextual() ? one.asText() : one.path("name").asText(""));
        if (name != null && !names.contains(name) && Facts.webAddress(name) == null) {
          names.add(name);
        }
      }
    }
    String seen =
        !names.isEmpty()
            ? String.join(", ", names)
            : first(
                notAddress(meta("author")),
                notAddress(meta("article:author")),
                meta("parsely-author"),
                meta("dc.creator"),
                text("[itemprop=author] [itemprop=name]"),
                text("[rel=author]"),
                text("[itemprop=author]"),
                text(".byline"),
                text(".author"));
    if (seen == null || seen.length() > LONGEST_BYLINE) {
      return null;
    }
    return Facts.tidy(BY.matcher(seen).replaceFirst(""));
  }

  private static @Nullable String notAddress(@Nullable String text) {
    return Facts.webAddress(text) == null ? text : null;
  }

  private @Nullable String site() {
    for (JsonNode article : articles) {
      String name = Facts.tidy(article.path("publisher").path("name").asText(""));
      if (name != null) {
        return first(meta("og:site_name"), name);
      }
    }
    return first(meta("og:site_name"), meta("application-name"));
  }

  private @Nullable Day published(@Nullable String address) {
    for (String written :
        new @Nullable String[] {
          json("datePublished"),
          meta("article:published_time"),
          meta("og:article:published_time"),
          meta("og:published_time"),
          meta("datepublished"),
          meta("parsely-pub-date"),
          meta("sailthru.date"),
          meta("pubdate"),
          meta("publishdate"),
          meta("publish-date"),
          meta("publication_date"),
          meta("dc.date"),
          meta("dc.date.issued"),
          meta("dcterms.created"),
          meta("date"),
          json("dateCreated"),
          attribute("[itemprop=datePublished][content]", "content"),
          attribute("[itemprop=datePublished][datetime]", "datetime"),
          attribute("time[pubdate][datetime]", "datetime"),
          attribute("header time[datetime]", "datetime"),
          attribute("article time[datetime]", "datetime"),
          attribute("main time[datetime]", "datetime"),
          onlyTime()
        }) {
      Day day = Day.parse(written);
      if (day != null) {
        return day;
      }
    }
    Matcher path = DATED_PATH.matcher(address == null ? "" : address);
    if (path.find()) {
      return Day.parse(path.group(1) + "-" + path.group(2) + "-" + path.group(3));
    }
    return null;
  }

  /** A page with several times may tell when others were written; a page with one tells when it was. */
  private @Nullable String onlyTime() {
    List<Element> times = page.select("time");
    if (times.size() != 1) {
      return null;
    }
    Element time = times.getFirst();
    return time.hasAttr("datetime") ? time.attr("datetime") : time.text();
  }

  private @Nullable String language() {
    String code =
        first(
            attribute("html[lang]", "lang"),
            json("inLanguage"),
            attribute("meta[http-equiv=content-language]", "content"),
            meta("og:locale"));
    return code == null ? null : code.toLowerCase(Locale.ROOT).split("[-_,;\\s]", 2)[0];
  }

  private @Nullable String meta(String name) {
    for (Element meta : page.select("meta[content]")) {
      if (name.equalsIgnoreCase(meta.attr("property"))
          || name.equalsIgnoreCase(meta.attr("name"))
          || name.equalsIgnoreCase(meta.attr("itemprop"))) {
        String content = Facts.tidy(meta.attr("content"));
        if (content != null) {
          return content;
        }
      }
    }
    return null;
  }

  private @Nullable String attribute(String selector, String name) {
    Element element = page.selectFirst(selector);
    return element == null ? null : Facts.tidy(element.attr(name));
  }

  private @Nullable String text(String selector) {
    Element element = page.selectFirst(selector);
    return element == null ? null : Facts.tidy(element.text());
  }

  private @Nullable String json(String field) {
    for (JsonNode article : articles) {
      JsonNode value = article.path(field);
      String text = Facts.tidy(value.isArray() ? value.path(0).asText("") : value.asText(""));
      if (text != null) {
        return org.jsoup.parser.Parser.unescapeEntities(text, false);
      }
    }
    return null;
  }

  /** The JSON-LD objects that describe an article, articles proper before pages. */
  private static List<JsonNode> articles(Document page) {
    List<JsonNode> found = new ArrayList<>();
    List<JsonNode> pages = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      JsonNode root;
      try {
        root = JSON.readTree(script.data());
      } catch (JsonProcessingException e) {
        continue;
      }
      Deque<JsonNode> open = new ArrayDeque<>();
      if (root != null) {
        open.add(root);
      }
      while (!open.isEmpty()) {
        JsonNode node = open.poll();
        if (node.isArray()) {
          node.forEach(open::add);
        } else if (node.isObject()) {
          JsonNode graph = node.path("@graph");
          graph.forEach(open::add);
          JsonNode type = node.path("@type");
          String kind = (type.isArray() ? type.path(0) : type).asText("").toLowerCase(Locale.ROOT);
          if (ARTICLES.contains(kind)) {
            (kind.equals("webpage") ? pages : found).add(node);
          }
        }
      }
    }
    found.addAll(pages);
    return found;
  }

  private static @Nullable String first(@Nullable String... texts) {
    for (String text : texts) {
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
