package dev.parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.model.Span;
import dev.parley.model.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Gold on a text that may not be copied: places in the file as it is, in code points ({@code
 * docs/guidelines/enb-sample.md}). Gives the words at them, as a reader sees them, so that they are found again in the
 * body that the program makes of the file.
 */
final class GoldPlaces {
  /** How many words are enough to know the passage's start and end by. */
  private static final int WORDS = 8;

  private final Text file;
  private final Span passage;
  private final List<Integer> begins = new ArrayList<>();

  GoldPlaces(String file, Span passage) {
    this.file = new Text(file);
    this.passage = passage;
  }

  /**
   * Reads the text that a gold file is about.
   *
   * @param head the gold file's first line
   * @throws IllegalStateException when the text is not the one that was marked
   */
  static GoldPlaces of(JsonNode head, Path texts) throws IOException {
    Path path = texts.resolve(head.get("file").asText());
    byte[] bytes = Files.readAllBytes(path);
    String hash = HexFormat.of().formatHex(sha256().digest(bytes));
    if (!hash.equals(head.get("sha256").asText())) {
      throw new IllegalStateException("The text " + path + " has the hash " + hash + ", the marked one has "
          + head.get("sha256").asText() + ".\nMaybe it is another version of the text.");
    }
    return new GoldPlaces(new String(bytes, StandardCharsets.UTF_8), span(head));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Span span(JsonNode node) {
    return new Span(node.get("start").asInt(), node.get("end").asInt());
  }

  /** The first words of the passage. */
  String starts() {
    List<String> words = words(passage.start(), passage.end());
    return String.join(" ", words.subList(0, Math.min(WORDS, words.size())));
  }

  /** Its last words. */
  String ends() {
    List<String> words = words(passage.start(), passage.end());
    return String.join(" ", words.subList(Math.max(0, words.size() - WORDS), words.size()));
  }

  /**
   * The marked statement with the words of its content in place of their places. To be called for every statement of
   * the file in turn.
   */
  JsonNode inWords(JsonNode statement) {
    ObjectNode changed = statement.deepCopy();
    List<Span> places = new ArrayList<>();
    statement.get("content").forEach(place -> places.add(span(place)));
    changed.remove("content");
    places.forEach(place -> changed.withArray("content").add(shown(place.start(), place.end())));
    int first = places.getFirst().start();
    begins.add(first);
    int from = statement.path("within").isInt() ? begins.get(statement.get("within").asInt()) : passage.start();
    return changed.put("occurrence", occurrence(shown(places.getFirst().start(), places.getFirst().end()), from, first));
  }

  /** Which of the places with these words, counted from a place on, is the one that begins at {@code at}. */
  private int occurrence(String words, int from, int at) {
    // What stands before, with the words themselves: the last place found in it is the one that is meant.
    String before = shown(from, at) + (from < at ? " " : "") + words;
    int count = 0;
    for (int found = before.indexOf(words); found >= 0; found = before.indexOf(words, found + 1)) {
      count++;
    }
    return count;
  }

  private String shown(int start, int end) {
    return String.join(" ", words(start, end));
  }

  private List<String> words(int start, int end) {
    return Arrays.stream(file.slice(start, end).split("[\\s\\u00A0]+")).filter(word -> !word.isEmpty()).toList();
  }
}
