/**
 * One case, all of it traced: documents, the statements read in them, what people changed, and what was removed. Start
 * with {@link dev.parley.dossier.ledger.Ledger}. Everything about one document is written in one transaction, so a
 * ledger never holds half of one.
 */
@NullMarked
package dev.parley.dossier.ledger;

import org.jspecify.annotations.NullMarked;
