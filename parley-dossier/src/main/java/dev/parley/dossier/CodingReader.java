package dev.parley.dossier;

import dev.parley.dossier.actors.Role;
import dev.parley.dossier.coding.PartyCoder;
import dev.parley.dossier.ledger.DocumentReading;
import dev.parley.model.Cast;
import dev.parley.model.Document;
import dev.parley.reading.Reader;
import dev.parley.reading.speakers.Introductions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a document with the dossier's actors in mind and gives each statement its party. Thread-safe. */
final class CodingReader {
  private final Reader reader;
  private final Cast cast;
  private final PartyCoder coder;

  CodingReader(Dossier dossier, Reader reader) {
    this.reader = reader;
    this.cast = dossier.cast();
    this.coder = new PartyCoder(dossier);
  }

  DocumentReading read(Document document) {
    return new DocumentReading(
        document, coder.code(document, reader.read(document, cast)), reader.model(), roles(document));
  }

  private Map<String, List<Role>> roles(Document document) {
    Map<String, List<Role>> roles = new HashMap<>();
    Introductions.of(document, cast).forEach((actor, offices) -> roles.put(
        actor,
        offices.stream().map(office -> new Role(office.title(), office.owner(), office.country())).toList()));
    return roles;
  }

  /** Name and version of the weights. */
  String model() {
    return reader.model();
  }
}
