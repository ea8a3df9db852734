/**
 * What a case holds, for other programs: {@link dev.parley.exchange.evidence.PositionWorkbook} writes a spreadsheet with the
 * matrix, the changes, the pledges and their sources, {@link dev.parley.exchange.evidence.EvidenceAnnotations} the
 * statements as W3C Web Annotations.
 */
@NullMarked
package dev.parley.exchange.evidence;

import org.jspecify.annotations.NullMarked;
