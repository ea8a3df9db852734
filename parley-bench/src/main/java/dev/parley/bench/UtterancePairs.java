package dev.parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pairs of statements that a person read ({@code docs/guidelines/utterances.md}), and the division of the documents. */
final class UtterancePairs {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Weeks are counted from a Sunday, as the script that divides them does. */
  private static final long SUNDAY = 4;

  private UtterancePairs() {}

  /**
   * A pair.
   *
   * @param same whether both are of one utterance; null where the reader could not tell
   */
  record Pair(Place one, Place other, String stratum, @Nullable Boolean same) {}

  /**
   * Where a statement stands: by its places in the file or, where they are not given, by its words.
   *
   * @param file such as {@code polnear/train/NAME}, {@code official/NAME.md}, {@code corpus/NAME.md}
   * @param spans such as {@code 12-20;25-31}, or null
   * @param words or null
   */
  record Place(String file, @Nullable String spans, @Nullable String words) {
    /** What tells the statement from every other one. */
    String key() {
      return file + "|" + (spans == null ? folded(String.valueOf(words)) : spans);
    }
  }

  static String folded(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  static List<Pair> read(String part) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (String line : lines(part + ".jsonl")) {
      JsonNode node = JSON.readTree(line);
      pairs.add(new Pair(
          place(node.get("a")), place(node.get("b")), node.get("stratum").asText(),
          node.path("same").isBoolean() ? node.get("same").asBoolean() : null));
    }
    return pairs;
  }

  private static Place place(JsonNode node) {
    if (!node.has("spans")) {
      return new Place(node.get("file").asText(), null, node.get("words").asText());
    }
    List<String> spans = new ArrayList<>();
    node.get("spans").forEach(span -> spans.add(span.get(0).asInt() + "-" + span.get(1).asInt()));
    return new Place(node.get("file").asText(), String.join(";", spans), null);
  }

  /** Which part the documents of each week belong to, by the week's first day. */
  static Map<LocalDate, String> weeks() throws IOException {
    Map<LocalDate, String> weeks = new HashMap<>();
    for (String line : lines("weeks.csv")) {
      if (line.startsWith("2")) {
        String[] cells = line.split(",");
        weeks.put(LocalDate.parse(cells[0]), cells[1]);
      }
    }
    return weeks;
  }

  /** The first day of the week of a day. */
  static LocalDate week(LocalDate day) {
    return day.minusDays(Math.floorMod(day.toEpochDay() + SUNDAY, 7));
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = UtterancePairs.class.getResourceAsStream("utterances/" + name)) {
      if (in == null) {
        throw new IllegalStateException("There is no gold named " + name + ".\nMaybe the part is dev or test.");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    }
  }
}
