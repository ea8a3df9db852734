package dev.parley.dossier.pledges;

import dev.parley.dossier.Dossier;
import dev.parley.model.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goes through documents sentence by sentence and gathers offers and counts. Not thread-safe. */
final class Search {
  private final Names names;
  private final OfferFinder offerFinder = new OfferFinder();
  private final CountFinder countFinder;
  private final @Nullable LocalDate until;
  private final List<Offer> offers = new ArrayList<>();
  private final List<Count> counts = new ArrayList<>();

  /** @param until only what was said on this day or earlier counts; null for all */
  Search(Dossier dossier, @Nullable LocalDate until) {
    this.names = new Names(dossier);
    this.countFinder = new CountFinder(dossier);
    this.until = until;
  }

  /** Looks for what a document tells. */
  void document(Telling telling) {
    String author = author(telling.document());
    StringBuilder before = new StringBuilder(Objects.requireNonNullElse(telling.document().title(), ""));
    List<String> topic = List.of();
    int paragraph = -1;
    boolean counted = false;
    for (Clause sentence : telling.sentences()) {
      if (sentence.paragraph() != paragraph) {
        topic = List.of();
        counted = false;
      }
      paragraph = sentence.paragraph();
      Scene scene = new Scene(telling, sentence, names.in(sentence), topic, author);
      offerFinder.find(scene).stream().filter(one -> inTime(one.ground())).forEach(offers::add);
      List<Count> found = countFinder.find(scene, before.toString(), counted);
      found.stream().filter(one -> inTime(one.ground())).forEach(counts::add);
      counted |= !found.isEmpty();
      topic = offerFinder.subjects().topic(scene);
      before.append('\n').append(sentence.words(0, sentence.size()));
    }
  }

  private boolean inTime(Ground ground) {
    LocalDate day = ground.day();
    return until == null || day == null || !day.isAfter(until);
  }

  /** The party whose paper a document is by its title ("Statement by the Ministry … of Ruritania"), or null. */
  private @Nullable String author(Document document) {
    String title = Objects.requireNonNullElse(document.title(), "");
    int by = title.toLowerCase(Locale.ROOT).indexOf(" by ");
    return by < 0
        ? null
        : Clause.sentences(title.substring(by)).stream()
            .flatMap(clause -> names.in(clause).stream())
            .map(Names.Name::party)
            .filter(party -> !party.isEmpty())
            .findFirst()
            .orElse(null);
  }

  List<Offer> offers() {
    return offers;
  }

  List<Count> counts() {
    return counts;
  }
}
