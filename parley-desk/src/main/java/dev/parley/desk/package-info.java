/**
 * The browser's side of a dossier: pages that show what the ledger holds, and the same as JSON under {@code /api}.
 *
 * <p>A request passes {@link dev.parley.desk.Gate} (who may ask, and the security headers of every answer), then
 * {@code Pages} or {@code Api}. A document's text reaches the page through {@code Marking}, which cuts it where the
 * words of statements begin and end. Templates live in {@code src/main/jte} and are compiled with the module, so that
 * nothing is compiled while it runs. Start reading at {@link dev.parley.desk.Desk}.
 */
@NullMarked
package dev.parley.desk;

import org.jspecify.annotations.NullMarked;
