package dev.parley.bench.pledges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The pledges and claims that a text tells.
 *
 * @param pledges as marked
 * @param claims as marked
 */
record PledgeGold(List<Pledged> pledges, List<Claimed> claims) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A pledge.
   *
   * @param who party and capability
   * @param judged whether it counts at all
   * @param doubtful whether a careful reader may well see it otherwise
   */
  record Pledged(
      String who,
      String status,
      @Nullable Double amount,
      List<String> limits,
      boolean judged,
      boolean doubtful) {}

  /**
   * A claim.
   *
   * @param what bloc and count
   * @param judged whether it counts at all
   * @param doubtful whether a careful reader may well see it otherwise
   */
  record Claimed(String what, @Nullable Integer of, Set<String> named, boolean judged, boolean doubtful) {}

  static PledgeGold read(Path file) throws IOException {
    List<Pledged> pledges = new ArrayList<>();
    List<Claimed> claims = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = JSON.readTree(line);
      boolean judged = node.path("judged").asBoolean(true);
      boolean doubtful = node.path("doubtful").asBoolean(false);
      if (node.path("type").asText().equals("pledge")) {
        List<String> limits = new ArrayList<>(texts(node.path("caveats")));
        limits.addAll(texts(node.path("conditions")));
        pledges.add(new Pledged(
            node.get("party").asText() + " " + node.get("capability").asText(), node.path("status").asText(""),
            node.path("amount").isNumber() ? node.get("amount").asDouble() : null, limits, judged, doubtful));
      } else {
        claims.add(new Claimed(
            node.get("bloc").asText() + " " + node.get("count").asInt(),
            node.path("of").isNumber() ? node.get("of").asInt() : null, new TreeSet<>(texts(node.path("named"))), judged,
            doubtful));
      }
    }
    return new PledgeGold(pledges, claims);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
