/**
 * From bytes to documents. Start with {@link dev.parley.reading.intake.Intake}: it finds the bytes (a file, a folder,
 * standard input, an address), tells of what sort they are, and hands them to the class for that sort, which makes a
 * draft of title, date and body. Every draft then passes the same gate: its size, its language.
 *
 * <p>What comes in is hostile until shown otherwise: sizes, times, redirects and nesting are bounded, XML is read
 * without DTDs, and addresses in private networks are refused. The libraries for PDF, feeds and the web are loaded only
 * when an input needs them.
 */
@NullMarked
package dev.parley.reading.intake;

import org.jspecify.annotations.NullMarked;
