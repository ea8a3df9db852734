package dev.parley.reading.intake;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.parley.model.Precision;
import java.io.StringReader;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RSS and Atom, read without DTDs. */
final class Feed {
  private Feed() {}

  /**
   * One entry.
   *
   * @param name its address, or its place in the feed
   * @param facts what the feed tells of it
   * @param full the whole text, as HTML, when the feed carries it; else null
   * @param summary what the feed says instead, as HTML, or null
   */
  record Entry(String name, Facts facts, @Nullable String full, @Nullable String summary) {}

  static List<Entry> entries(byte[] bytes, @Nullable String charset) throws Refusal {
    SyndFeed feed;
    try {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      feed = input.build(new StringReader(Html.decode(bytes, charset)));
    } catch (FeedException | IllegalArgumentException e) {
      throw new Refusal("damaged: not a readable feed");
    }
    List<Entry> entries = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      String link = Facts.webAddress(entry.getLink());
      var published = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
      Facts facts =
          new Facts(
              Facts.tidy(entry.getUri()),
              link,
              text(entry.getTitle()),
              Facts.tidy(entry.getAuthor()),
              text(feed.getTitle()),
              published == null
                  ? null
                  : new Day(published.toInstant().atOffset(ZoneOffset.UTC).toLocalDate(), Precision.DAY),
              feed.getLanguage() == null ? null : feed.getLanguage().split("-", 2)[0]);
      String name = link != null ? link : Integer.toString(entries.size() + 1);
      SyndContent summary = entry.getDescription();
      entries.add(new Entry(name, facts, full(entry), summary == null ? null : summary.getValue()));
    }
    return entries;
  }

  private static @Nullable String full(SyndEntry entry) {
    return entry.getContents().stream().map(SyndContent::getValue).filter(v -> v != null).findFirst().orElse(null);
  }

  private static @Nullable String text(@Nullable String html) {
    return html == null ? null : Facts.tidy(org.jsoup.Jsoup.parseBodyFragment(html).text());
  }
}
