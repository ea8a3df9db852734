/**
 * What was said once and reported by several. {@link dev.parley.dossier.utterances.Utterances} takes reports one by one,
 * looks for earlier ones with the same words, and puts those together that tell of the same words by the same speaker on
 * the same occasion. How alike two reports are is judged by {@link dev.parley.dossier.utterances.Likeness}: a few
 * measures of what they share, weighed by a small model that was fitted on pairs read by a person
 * ({@code docs/guidelines/utterances.md}).
 */
@NullMarked
package dev.parley.dossier.utterances;

import org.jspecify.annotations.NullMarked;
