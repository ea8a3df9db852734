package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.Columns.STATEMENTS;

import dev.parley.dossier.ledger.Columns.Said;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger knew of a document before it was read anew, so that its actors keep their ids.
 *
 * @param blocks among which its actors were looked for
 * @param actors the actors of its speakers, by the speaker's id
 * @param spoken its statements
 */
record Former(Set<String> blocks, Map<String, String> actors, List<Spoken> spoken) {
  /** Nothing: the document is new. */
  static final Former NONE = new Former(Set.of(), Map.of(), List.of());

  /** A statement: whose it was, and where its content stands. */
  record Spoken(String speaker, Passage content) {
    /** How many code points two contents share. */
    static int shared(Passage one, Passage other) {
      int shared = 0;
      for (Span a : one.spans()) {
        for (Span b : other.spans()) {
          shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
        }
      }
      return shared;
    }
  }

  static Former of(DSLContext db, String document) {
    SightingRows sightings = new SightingRows(db);
    return new Former(sightings.blocks(document), sightings.actors(document), spoken(db, document));
  }

  private static List<Spoken> spoken(DSLContext db, String document) {
    return db.select(Said.SPEAKER, Said.CONTENT, Said.CONTENT_SPANS)
        .from(STATEMENTS)
        .where(Said.DOCUMENT.eq(document).and(Said.SPEAKER.isNotNull()))
        .fetch(row -> {
          @Nullable Passage content = Spelling.passage(row.value2(), row.value3());
          return new Spoken(row.value1(), content == null ? new Passage("", List.of()) : content);
        });
  }

  /**
   * The actors of the document's new speakers: that of the speaker with the same id, else of the one who said most of
   * the same words before.
   */
  Map<String, String> actors(DSLContext db, String document) {
    if (actors.isEmpty()) {
      return Map.of();
    }
    List<Spoken> now = spoken(db, document);
    Set<String> still = now.stream().map(Spoken::speaker).collect(Collectors.toSet());
    Map<String, String> kept = new HashMap<>();
    for (String speaker : still) {
      String actor = actors.get(speaker);
      if (actor != null) {
        kept.put(speaker, actor);
      }
    }
    Map<String, Map<String, Integer>> votes = new HashMap<>();
    for (Spoken one : now) {
      for (Spoken before : spoken) {
        int shared = still.contains(before.speaker()) || kept.containsKey(one.speaker())
            ? 0
            : Spoken.shared(one.content(), before.content());
        if (shared > 0 && actors.containsKey(before.speaker())) {
          votes.computeIfAbsent(one.speaker(), id -> new HashMap<>()).merge(before.speaker(), shared, Integer::sum);
        }
      }
    }
    votes.forEach((speaker, shares) -> {
      String most = shares.entrySet().stream()
          .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
          .orElseThrow()
          .getKey();
      String actor = actors.get(most);
      if (actor != null) {
        kept.put(speaker, actor);
      }
    });
    return kept;
  }
}
