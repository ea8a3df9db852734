package dev.parley.reading.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Of what sort an input is. */
enum Sort {
  PLAIN,
  MARKDOWN,
  HTML,
  JSON_LINES,
  PDF,
  WORD,
  FEED;

  private static final Map<String, Sort> BY_ENDING =
      Map.ofEntries(
          Map.entry("txt", PLAIN),
          Map.entry("text", PLAIN),
          Map.entry("md", MARKDOWN),
          Map.entry("markdown", MARKDOWN),
          Map.entry("html", HTML),
          Map.entry("htm", HTML),
          Map.entry("xhtml", HTML),
          Map.entry("jsonl", JSON_LINES),
          Map.entry("ndjson", JSON_LINES),
          Map.entry("pdf", PDF),
          Map.entry("docx", WORD),
          Map.entry("rss", FEED),
          Map.entry("atom", FEED));
  private static final Map<String, Sort> BY_TYPE =
      Map.ofEntries(
          Map.entry("text/html", HTML),
          Map.entry("application/xhtml+xml", HTML),
          Map.entry("application/rss+xml", FEED),
          Map.entry("application/atom+xml", FEED),
          Map.entry("text/markdown", MARKDOWN),
          Map.entry("application/pdf", PDF),
          Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", WORD),
          Map.entry("application/jsonl", JSON_LINES),
          Map.entry("application/x-ndjson", JSON_LINES));
  private static final Pattern FEED_HEAD =
      Pattern.compile("\\s*(?:<\\?xml[^>]*>\\s*)?(?:<[!?][^>]*>\\s*)*<(?:rss|feed|rdf:RDF)\\b.*", Pattern.DOTALL);
  private static final Pattern HTML_HEAD =
      Pattern.compile("\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final int HEAD = 4096;

  /** The sort that a file name's ending tells, or null. */
  static @Nullable Sort byEnding(String name) {
    return BY_ENDING.get(ending(name));
  }

  /** What stands after the last dot of a file name, in lower case; empty without one. */
  static String ending(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot < 1 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * The sort of an input: by the first bytes of a PDF or Word file whatever its name, else as named, else as declared,
   * else as it looks.
   *
   * @param type the content type that a server declared, or null
   */
  static Sort of(String name, @Nullable String type, byte[] bytes) throws Refusal {
    if (starts(bytes, "%PDF-")) {
      return PDF;
    }
    if (starts(bytes, "PK\u0003\u0004") && Word.looksLike(bytes)) {
      return WORD;
    }
    if (bytes.length == 0) {
      throw Refusal.empty();
    }
    if (starts(bytes, "{\\rtf") || starts(bytes, "\u00d0\u00cf\u0011\u00e0")) {
      throw Refusal.withAdvice("binary", "Maybe save it as docx.");
    }
    if (Decoding.isBinary(bytes)) {
      throw Refusal.binary();
    }
    String head = Decoding.decode(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)), null).replace("\ufeff", "");
    boolean feed = FEED_HEAD.matcher(head).matches();
    Sort named = type == null ? BY_ENDING.get(ending(name)) : BY_TYPE.get(type.toLowerCase(Locale.ROOT));
    if (named == PDF || named == WORD) {
      throw new Refusal("damaged: does not start as a " + (named == PDF ? "PDF" : "docx"));
    }
    if (named != null && !(named == HTML && feed)) {
      return named;
    }
    Sort byName = BY_ENDING.get(ending(name));
    return feed ? FEED
        : HTML_HEAD.matcher(head).matches() ? HTML
        : byName == MARKDOWN || byName == JSON_LINES ? byName
        : JsonLines.looksLike(head) ? JSON_LINES
        : head.startsWith("---\n") || head.startsWith("---\r\n") ? MARKDOWN
        : PLAIN;
  }

  private static boolean starts(byte[] bytes, String magic) {
    return bytes.length >= magic.length()
        && new String(bytes, 0, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
  }
}
