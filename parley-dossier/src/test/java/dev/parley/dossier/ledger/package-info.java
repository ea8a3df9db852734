@NullMarked
package dev.parley.dossier.ledger;

import org.jspecify.annotations.NullMarked;
