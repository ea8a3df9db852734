package dev.parley.reading.intake;

import dev.parley.model.Document;
import dev.parley.model.Ids;
import java.nio.charset.StandardCharsets;

/** Where every draft becomes a document or is turned away, whatever it was made from. */
final class Gate {
  private final Limits limits;

  Gate(Limits limits) {
    this.limits = limits;
  }

  /** The document of a draft. */
  Document pass(Origin origin, Draft draft) throws Refusal {
    String body = draft.body();
    if (body.chars().allMatch(c -> Character.isWhitespace(c) || c == '\ufeff' || c == '\u00a0')) {
      throw Refusal.empty();
    }
    if (body.length() > limits.maxTextBytes() || body.getBytes(StandardCharsets.UTF_8).length > limits.maxTextBytes()) {
      throw Refusal.tooLarge(limits.maxTextBytes());
    }
    Facts facts = draft.facts();
    String language = Languages.gate(body, facts.language());
    String key = facts.address() != null ? facts.address() : facts.id() != null ? facts.id() : origin.key();
    String sha256 = Ids.sha256(body);
    Day published = facts.published();
    return new Document(
        Ids.document(key, sha256),
        origin.name(),
        facts.address() != null ? facts.address() : origin.address(),
        facts.title(),
        facts.byline(),
        facts.site(),
        published == null ? null : published.date(),
        published == null ? null : published.precision(),
        language,
        body,
        sha256,
        draft.asides());
  }
}
