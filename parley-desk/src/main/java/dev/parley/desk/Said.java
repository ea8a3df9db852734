package dev.parley.desk;

import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.model.Evidentiality;
import dev.parley.model.OutletPassage;
import dev.parley.model.Position;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words behind what a page shows, looked up once for a request. Not thread-safe. */
final class Said {
  private final Ledger ledger;
  private final Map<String, LedgerStatement> found = new HashMap<>();
  private final Map<String, LedgerDocument> documents = new HashMap<>();

  Said(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The place of a statement in its document. */
  static String address(Statement statement) {
    return "/documents/" + statement.document() + "#" + statement.id();
  }

  /** The words of a ground, which is the party's own word or what others tell of it. */
  HistoryPage.Words words(Position.Ground ground, boolean own, String weight) {
    LedgerStatement statement = find(ground.statement());
    if (statement == null) {
      // Its document was removed between deriving and asking.
      return new HistoryPage.Words(
          Chip.of(ground.stance(), own ? Evidentiality.FIRST_HAND : Evidentiality.SECOND_HAND),
          "/documents/" + ground.document(), ground.quote(), "", "", "", weight, "");
    }
    // A says of B that it agreed: first-hand as A's statement, hearsay as B's stance.
    Evidentiality known = own ? statement.statement().evidentiality() : Evidentiality.SECOND_HAND;
    return words(statement, Chip.of(ground.stance(), known), ground.quote(), weight);
  }

  /** The words of a statement. */
  static HistoryPage.Words of(LedgerStatement statement) {
    Chip chip = Chip.of(Stance.UNKNOWN, statement.statement().evidentiality());
    return words(statement, chip, statement.statement().content().text(), "");
  }

  /** The words of the statements, and those that documents tell in their own voice. */
  List<HistoryPage.Words> words(List<String> ids, List<OutletPassage> passages) {
    List<HistoryPage.Words> words = new ArrayList<>(words(ids));
    for (OutletPassage one : passages) {
      LedgerDocument found = documents.computeIfAbsent(one.document(), ledger::document);
      words.add(new HistoryPage.Words(
          Chip.of(Stance.UNKNOWN, Evidentiality.OUTLET),
          address(one),
          one.quote(),
          "the document itself",
          "",
          found == null ? "" : Holdings.published(found.document()),
          "",
          found == null ? "" : Holdings.title(found.document())));
    }
    return words;
  }

  /**
   * The place of a sentence in its document. It is no statement and has no mark of its own there: the address asks the
   * browser to look for its words (a text fragment).
   */
  static String address(OutletPassage passage) {
    String words = passage.quote().strip();
    String wanted = URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20").replace("-", "%2D");
    return "/documents/" + passage.document() + "#:~:text=" + wanted;
  }

  /** The words of the statements with the ids, as far as there are such. */
  List<HistoryPage.Words> words(List<String> ids) {
    List<HistoryPage.Words> words = new ArrayList<>();
    for (String id : ids) {
      LedgerStatement statement = find(id);
      if (statement != null) {
        words.add(of(statement));
      }
    }
    return words;
  }

  private static HistoryPage.Words words(LedgerStatement found, Chip chip, String quote, String weight) {
    Statement statement = found.statement();
    String source = statement.source() == null ? "" : statement.source().text();
    return new HistoryPage.Words(
        chip,
        address(statement),
        quote,
        statement.speaker() == null ? source : statement.speaker().name(),
        manner(statement),
        statement.said() == null ? "" : Wording.of(statement.said()),
        weight,
        Holdings.title(found.documentTitle(), found.documentName()));
  }

  /** "Did not say" must never read like "said". */
  private static String manner(Statement statement) {
    boolean own = statement.evidentiality() == Evidentiality.FIRST_HAND;
    return Stream.of(Wording.of(statement.modality()), own ? "" : Wording.of(statement.evidentiality()))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private @Nullable LedgerStatement find(String id) {
    LedgerStatement known = found.get(id);
    if (known == null) {
      known = ledger.statement(id);
      if (known != null) {
        found.put(id, known);
      }
    }
    return known;
  }
}
