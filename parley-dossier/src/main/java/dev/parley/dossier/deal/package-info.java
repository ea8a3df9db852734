/**
 * Which deals can hold: makes a conflict of a dossier's issues and the ledger's positions and has {@code accord} solve it
 * ({@code docs/deals.md} has the rules).
 *
 * <p>{@link dev.parley.dossier.deal.Deal} is the conflict with all that it was made from: which options it has and which
 * were left out, who sits at the table, what each wants and on what evidence. {@link
 * dev.parley.dossier.deal.DealAnalysis} solves it: what holds, who blocks the proposal on the table, and the least change
 * that would unlock it.
 */
@NullMarked
package dev.parley.dossier.deal;

import org.jspecify.annotations.NullMarked;
