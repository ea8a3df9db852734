/**
 * A case. Start with {@link dev.parley.dossier.DossierFile}, which reads a {@link dev.parley.dossier.Dossier} from its
 * file. {@link dev.parley.dossier.ReadRun} takes documents in, has them read, gives every statement its party ({@code
 * coding}) and puts them into the case's ledger ({@code ledger}); {@link dev.parley.dossier.Extract} does the same
 * without a ledger. With {@link dev.parley.dossier.CaseReview} people judge what was found, and {@link dev.parley.dossier.Why}
 * traces it down to words. {@link dev.parley.dossier.JsonRecords} and {@link dev.parley.dossier.CsvRecords} write what was
 * found.
 */
@NullMarked
package dev.parley.dossier;

import org.jspecify.annotations.NullMarked;
