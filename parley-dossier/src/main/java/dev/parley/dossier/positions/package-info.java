/**
 * Where parties stand, folded from what their statements were coded as ({@code docs/positions.md} has the rule).
 * {@link dev.parley.dossier.positions.Evidence} is one coded statement, {@link dev.parley.dossier.positions.Cell} all of
 * one party on one option, and {@link dev.parley.dossier.positions.Course} how it stood there from day to day.
 */
@NullMarked
package dev.parley.dossier.positions;

import org.jspecify.annotations.NullMarked;
