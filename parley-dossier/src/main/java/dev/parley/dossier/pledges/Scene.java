package dev.parley.dossier.pledges;

import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.pledges.Names.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence where it stands in its document. Immutable.
 *
 * @param telling the document
 * @param sentence the sentence
 * @param names the parties that it names
 * @param topic whom the sentences before were about; empty where that is not known
 * @param author the id of the party whose paper the document is, or null
 */
record Scene(Telling telling, Clause sentence, List<Name> names, List<String> topic, @Nullable String author) {
  Scene {
    names = List.copyOf(names);
    topic = List.copyOf(topic);
  }

  /** The name whose last word stands at a place, or null. */
  @Nullable Name nameEndingAt(int place) {
    return names.stream().filter(one -> one.end() == place + 1).findFirst().orElse(null);
  }

  /** In whose words a place stands, or null for the outlet's. */
  @Nullable LedgerStatement saying(int place) {
    return telling.saying(sentence.token(place));
  }

  /** In whose words, or in what tells that they spoke, a place stands; or null. */
  @Nullable LedgerStatement around(int place) {
    return telling.around(sentence.token(place));
  }
}
