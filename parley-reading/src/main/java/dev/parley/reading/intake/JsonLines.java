package dev.parley.reading.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * JSON Lines: one document a line, in UTF-8. Empty lines are passed over, and fields that are not listed here are left
 * alone.
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><th>field</th><th>is</th></tr>
 * <tr><td>{@code text}</td><td>the body, required; offsets count into it as it is</td></tr>
 * <tr><td>{@code id}</td><td>a name for it, text or number; the document is then called {@code FILE/ID}, else
 *     {@code FILE/LINE}</td></tr>
 * <tr><td>{@code url}</td><td>where it was published, http(s)</td></tr>
 * <tr><td>{@code title}</td><td>the headline</td></tr>
 * <tr><td>{@code date}</td><td>the publication date, {@code 2025-08-21}, {@code 2025-08}, {@code 2025} or with a time
 *     </td></tr>
 * <tr><td>{@code byline}</td><td>who wrote it</td></tr>
 * <tr><td>{@code site}</td><td>who published it</td></tr>
 * <tr><td>{@code language}</td><td>ISO 639-1, counts only where the text is too short to tell</td></tr>
 * </table>
 *
 * <p>The file may be of any length: it is read line by line, and each line is held to the limit on text by itself.
 */
final class JsonLines implements Cursor {
  /** The longest way to write a byte of text is {@code \}{@code u0041}. */
  private static final int MOST_BYTES_PER_BYTE = 6;

  private static final int ROOM_FOR_FIELDS = 65_536;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Origin origin;
  private final InputStream in;
  private final Gate gate;
  private final long longest;
  private int line;
  private boolean ended;
  private @Nullable Taking next;

  JsonLines(Origin origin, InputStream in, Gate gate, Limits limits) {
    this.origin = origin;
    this.in = new BufferedInputStream(in, 65_536);
    this.gate = gate;
    this.longest = limits.maxTextBytes() * MOST_BYTES_PER_BYTE + ROOM_FOR_FIELDS;
  }

  /** Whether a text looks like JSON Lines: its first line is an object with a text. */
  static boolean looksLike(String text) {
    String start = text.stripLeading();
    if (!start.startsWith("{")) {
      return false;
    }
    try {
      return JSON.readTree(start.lines().findFirst().orElse("")).path("text").isTextual();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended) {
      next = advance();
    }
    return next != null;
  }

  @Override
  public Taking next() {
    Taking taking = hasNext() ? next : null;
    if (taking == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return taking;
  }

  private @Nullable Taking advance() {
    line++;
    Origin part = origin.part(Integer.toString(line));
    try {
      byte[] bytes = nextLine();
      if (bytes == null) {
        throw Refusal.tooLarge(longest);
      }
      String text = Decoding.decode(bytes, "utf-8").strip();
      if (line == 1 && text.startsWith("\ufeff")) {
        text = text.substring(1);
      }
      return text.isEmpty() ? null : new Taking.Taken(document(text));
    } catch (Refusal refusal) {
      return new Taking.Refused(part.name(), "line " + line + ": " + refusal.reason());
    } catch (IOException e) {
      ended = true;
      return new Taking.Refused(origin.name(), "line " + line + ": not readable");
    }
  }

  private dev.parley.model.Document document(String text) throws Refusal {
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Refusal("not JSON");
    }
    if (!node.isObject()) {
      throw new Refusal("not a JSON object");
    }
    JsonNode body = node.path("text");
    if (!body.isTextual()) {
      throw Refusal.withAdvice("has no text", "Maybe put the document's words into the field \"text\".");
    }
    String id = field(node, "id");
    String written = field(node, "date");
    Day date = Day.parse(written);
    if (written != null && date == null) {
      throw Refusal.withAdvice("the date \"" + written + "\" cannot be read", "Maybe write it as 2025-08-21.");
    }
    String url = field(node, "url");
    if (url != null && Facts.webAddress(url) == null) {
      throw new Refusal("the url \"" + url + "\" is not an http or https address");
    }
    Facts facts =
        new Facts(
            id, url, field(node, "title"), field(node, "byline"), field(node, "site"), date, field(node, "language"));
    Origin part = origin.part(id == null ? Integer.toString(line) : id);
    return gate.pass(part, new Draft(facts, body.asText(), List.of()));
  }

  private static @Nullable String field(JsonNode node, String name) throws Refusal {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isValueNode()) {
      throw new Refusal("the field \"" + name + "\" is not text");
    }
    return Facts.tidy(value.asText());
  }

  /** The bytes of the next line, or null when it is too long to hold. */
  private byte @Nullable [] nextLine() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long length = 0;
    for (int b = in.read(); ; b = in.read()) {
      if (b < 0 || b == '\n') {
        ended = b < 0;
        return length > longest ? null : bytes.toByteArray();
      }
      if (++length <= longest) {
        bytes.write(b);
      }
    }
  }

  @Override
  public void close() {
    ended = true;
    next = null;
    try {
      in.close();
    } catch (IOException e) {
      // Nothing is lost: it was only read.
    }
  }
}
