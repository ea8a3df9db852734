package dev.parley.reading.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The YAML between two lines of {@code ---} at the head of a Markdown file.
 *
 * @param facts what it tells
 * @param rest the text after it
 */
record FrontMatter(Facts facts, String rest) {
  private static final int LONGEST = 100_000;

  /** The front matter of a text, or none; YAML that cannot be read is passed over, since the text is what matters. */
  static FrontMatter of(String text) {
    String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
    if (!bare.startsWith("---\n") && !bare.startsWith("---\r\n")) {
      return new FrontMatter(Facts.NONE, bare);
    }
    int start = bare.indexOf('\n') + 1;
    int end = end(bare, start);
    if (end < 0 || end - start > LONGEST) {
      return new FrontMatter(Facts.NONE, bare);
    }
    int after = bare.indexOf('\n', end);
    return new FrontMatter(facts(bare.substring(start, end)), after < 0 ? "" : bare.substring(after + 1));
  }

  private static int end(String text, int from) {
    for (int line = from; line >= 0 && line < text.length(); ) {
      int next = text.indexOf('\n', line);
      String words = (next < 0 ? text.substring(line) : text.substring(line, next)).stripTrailing();
      if (words.equals("---") || words.equals("...")) {
        return line;
      }
      line = next < 0 ? -1 : next + 1;
    }
    return -1;
  }

  private static Facts facts(String yaml) {
    Object loaded;
    try {
      LoadSettings settings =
          LoadSettings.builder().setAllowDuplicateKeys(true).setMaxAliasesForCollections(10).build();
      loaded = new Load(settings).loadFromString(yaml);
    } catch (YamlEngineException | StackOverflowError e) {
      return Facts.NONE;
    }
    if (!(loaded instanceof Map<?, ?> map)) {
      return Facts.NONE;
    }
    Day date = Day.parse(text(map, "date"));
    Day time = Day.parse(text(map, "published_time"));
    String address = Facts.webAddress(text(map, "source_url"));
    return new Facts(
        text(map, "id"),
        address != null ? address : Facts.webAddress(text(map, "url")),
        text(map, "title"),
        first(text(map, "byline"), text(map, "author")),
        text(map, "site"),
        date != null ? date : time != null ? time : Day.parse(text(map, "published")),
        first(text(map, "language"), text(map, "lang")));
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one != null ? one : other;
  }

  private static @Nullable String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value == null || value instanceof Map || value instanceof Iterable ? null : Facts.tidy(value.toString());
  }
}
