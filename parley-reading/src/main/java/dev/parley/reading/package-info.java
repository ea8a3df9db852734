/**
 * From bytes to documents and from documents to statements. {@code intake} takes files and addresses in; {@link
 * dev.parley.reading.Reader} is the way from a {@link dev.parley.model.Document} to its {@link
 * dev.parley.model.Statement}s: {@code tagging} finds the words of source, cue and content, {@code turns} adds what a
 * transcript's layout says, {@code speakers} tells who the source is, {@code time} when it was said. What only reports of
 * assemblies have, such as "NORLAND, opposed by FREDONIA, said", is settled in between ({@code Floor}).
 */
@NullMarked
package dev.parley.reading;

import org.jspecify.annotations.NullMarked;
