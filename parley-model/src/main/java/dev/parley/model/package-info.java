/**
 * The vocabulary of Parley: immutable records that every other module speaks in. Start with {@link
 * dev.parley.model.Document} (a text), then {@link dev.parley.model.Statement} (who said what in it), then {@link
 * dev.parley.model.Cast} (whom a case already knows), and {@link dev.parley.model.Issue} (a question on the table, with
 * the answers that it may have).
 *
 * <p>Offsets everywhere are Unicode code points, half-open, as in the W3C Web Annotation model.
 */
@NullMarked
package dev.parley.model;

import org.jspecify.annotations.NullMarked;
