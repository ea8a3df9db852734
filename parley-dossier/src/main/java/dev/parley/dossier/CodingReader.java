package dev.parley.dossier;

import dev.parley.dossier.actors.Role;
import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.coding.DocumentCodings;
import dev.parley.dossier.coding.PartyCoder;
import dev.parley.dossier.coding.StanceCoder;
import dev.parley.dossier.ledger.DocumentReading;
import dev.parley.model.Cast;
import dev.parley.model.Document;
import dev.parley.reading.Reader;
import dev.parley.reading.speakers.Introductions;
import dev.parley.reading.stance.StanceModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a document with the dossier's actors in mind, gives each statement its party, and codes what it says. Thread-safe. */
final class CodingReader {
  private final Reader reader;
  private final Cast cast;
  private final PartyCoder coder;
  private final @Nullable StanceCoder stances;

  /**
   * @param model tells what statements say about the dossier's options; null leaves that open
   */
  CodingReader(Dossier dossier, Reader reader, @Nullable StanceModel model) {
    this.reader = reader;
    this.cast = dossier.cast();
    this.coder = new PartyCoder(dossier);
    this.stances = model == null || dossier.issues().isEmpty() ? null : new StanceCoder(dossier, model);
  }

  DocumentReading read(Document document) {
    List<CodedStatement> statements = coder.code(document, reader.read(document, cast));
    DocumentCodings codings = stances == null ? DocumentCodings.NONE : stances.code(document, statements);
    return new DocumentReading(document, statements, reader.model(), roles(document), codings);
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
