/**
 * Statements that only a text's layout attributes: transcripts ({@code THE PRESIDENT:  Thank you …}), press round-ups
 * (bullets under a person's heading, {@code Name: “…”}). Whoever tags running text cannot know these, since no words say that somebody speaks. Start with {@link
 * dev.parley.reading.turns.Turns}.
 *
 * <h2>What counts as one statement</h2>
 *
 * <ul>
 *   <li>Transcript: one statement for each paragraph of a turn. A turn can run over pages, and a card with a page of
 *       text shows nobody what was said; a paragraph is what the transcriber took for one thought. The source is the
 *       label of the turn, also for its later paragraphs; there is no cue. Stage directions ({@code (Applause.)}),
 *       time stamps and the lines before the first label or after {@code END} are no content; a stage direction
 *       inside a paragraph leaves a gap in the content. Paragraphs of fewer than four words give no statement.
 *   <li>Round-up: one statement for each quotation, its content the quotation with its marks. The source is the
 *       person in the heading (no cue) or before the colon (the cue). Where a bullet has a verb ({@code - The
 *       minister noted that …: “…”}), the cue is that verb, and what it noted belongs to the content.
 *   <li>Statement, declaration, speech without labels: nothing. The paper is its author's own voice, and only what it
 *       attributes is a statement; {@link dev.parley.reading.turns.Turns#author} tells who {@code we} is there.
 * </ul>
 *
 * <p>In a text of one kind the other kinds are not looked for. What the person in turn quotes ({@code And he told me he
 * would agree.}) is left to the tagger; it stands within the turn.
 *
 * <h2>What keeps ordinary text out</h2>
 *
 * <p>A label counts only where the whole text behaves like a conversation: labels recur, and what follows them is
 * said in the first or second person. Topic labels of a report ({@code WORKING GROUP II: …}) fail the second test,
 * and {@code Note: …} or {@code Key points: …} the first. Text that the intake marked as an aside is never a turn.
 */
@NullMarked
package dev.parley.reading.turns;

import org.jspecify.annotations.NullMarked;
