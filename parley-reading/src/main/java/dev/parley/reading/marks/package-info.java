/**
 * Quotation marks of all kinds. {@link dev.parley.reading.marks.CanonicalMarks} writes them in one way, so that
 * whoever comes after (the tagger, which was trained on such texts, and {@link
 * dev.parley.reading.marks.QuotationMarks}, which tells what stands in them) knows only that one.
 */
@NullMarked
package dev.parley.reading.marks;

import org.jspecify.annotations.NullMarked;
