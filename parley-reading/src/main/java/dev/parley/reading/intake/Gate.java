package dev.parley.reading.intake;

import dev.parley.model.Aside;
import dev.parley.model.Document;
import dev.parley.model.Ids;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Where every draft becomes a document or is turned away, whatever it was made from. */
final class Gate {
  private final Limits limits;

  Gate(Limits limits) {
    this.limits = limits;
  }

  /** The document of a draft. */
  Document pass(Origin origin, Draft draft) throws Refusal {
    String body = draft.body();
    if (isBlank(body)) {
      throw Refusal.empty();
    }
    if (body.length() > limits.maxTextBytes() || body.getBytes(StandardCharsets.UTF_8).length > limits.maxTextBytes()) {
      throw Refusal.tooLarge(limits.maxTextBytes());
    }
    Facts facts = draft.facts();
    String language = Languages.gate(body, facts.language());
    String own = facts.address();
    String address = own != null ? own : origin.address();
    String key = own != null ? own : facts.id() != null ? facts.id() : origin.key();
    String sha256 = Ids.sha256(body);
    Day published = facts.published();
    List<Aside> asides = new ArrayList<>(draft.asides());
    asides.addAll(Tail.of(body));
    return new Document(
        Ids.document(key, sha256),
        origin.name(),
        address,
        facts.title(),
        facts.byline(),
        facts.site() != null ? facts.site() : Facts.host(address),
        published == null ? null : published.date(),
        published == null ? null : published.precision(),
        language,
        body,
        sha256,
        asides);
  }

  private static boolean isBlank(String body) {
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (!Character.isWhitespace(c) && c != '\ufeff' && c != '\u00a0') {
        return false;
      }
    }
    return true;
  }
}
