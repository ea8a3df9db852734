package dev.parley.bench.positions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person derived by reading from the documents of a ledger ({@code docs/guidelines/positions-gold.md}).
 *
 * @param kinds the entries of each kind ({@code cell}, {@code shift}, {@code pledge}, {@code claim})
 */
record DerivedGold(Map<String, List<Entry>> kinds) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One of them.
   *
   * @param key what has to be found: of a cell party and option, of a shift also kind and day, of a pledge party and
   *     capability, of a claim bloc and count
   * @param answer what has to be the same then: the stance, or the status; empty where the key tells all
   * @param strength of a cell, or empty
   * @param judged whether it counts at all
   * @param doubtful whether a careful reader may well see it otherwise
   */
  record Entry(String key, String answer, String strength, boolean judged, boolean doubtful) {}

  static DerivedGold read(Path file) throws IOException {
    Map<String, List<Entry>> kinds = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = JSON.readTree(line);
      String kind = node.get("type").asText();
      String key = switch (kind) {
        case "cell" -> node.get("party").asText() + " " + node.get("option").asText();
        case "shift" -> String.join(
            " ", node.get("party").asText(), node.get("option").asText(), node.get("kind").asText(),
            node.get("on").asText());
        case "pledge" -> node.get("party").asText() + " " + node.get("capability").asText();
        case "claim" -> node.get("bloc").asText() + " " + node.get("count").asText();
        default -> throw new IllegalStateException(file + " has a " + kind + ", which nobody scores.");
      };
      String answer = node.path("stance").asText(node.path("status").asText(""));
      kinds.computeIfAbsent(kind, one -> new ArrayList<>())
          .add(new Entry(
              key, answer, node.path("strength").asText(""), node.path("judged").asBoolean(true),
              node.path("doubtful").asBoolean(false)));
    }
    return new DerivedGold(kinds);
  }

  List<Entry> of(String kind) {
    return kinds.getOrDefault(kind, List.of());
  }
}
