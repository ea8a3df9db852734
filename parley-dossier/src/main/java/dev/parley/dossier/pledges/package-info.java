/**
 * Who offers what to an arrangement, under which caveats, and what is said about a bloc without names.
 *
 * <p>{@link dev.parley.dossier.pledges.Pledges} is the way in: statements go through the {@code OfferFinder}, which
 * finds offers clause by clause, and the {@code CountFinder}, which finds counts; {@code Pledges} folds the offers of a
 * party into one pledge a capability and holds the counts against the names. The rule is written down in {@code
 * docs/pledges.md}.
 */
@NullMarked
package dev.parley.dossier.pledges;

import org.jspecify.annotations.NullMarked;
