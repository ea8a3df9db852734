/**
 * Finds an actor again in the next document: who of those that documents name is one and the same. It knows nothing of
 * the database; the ledger keeps what comes out. A {@link dev.parley.dossier.actors.Sighting} is an actor as one
 * document names it; {@link dev.parley.dossier.actors.Grouping} puts those together that are surely or probably one, and
 * leaves apart what is in doubt; {@link dev.parley.dossier.actors.Doubts} lists that for a person to judge.
 */
@NullMarked
package dev.parley.dossier.actors;

import org.jspecify.annotations.NullMarked;
