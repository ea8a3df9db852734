/**
 * Holds found attributions against known ones. {@link dev.parley.bench.scoring.Scorer} compares one text and gives a
 * vector of counts; counts add up over texts, so a figure of a whole corpus and its interval ({@link
 * dev.parley.bench.scoring.Bootstrap}) are functions of summed vectors. {@link
 * dev.parley.bench.scoring.CorpusReport} makes tables of them. The definitions are those of the script {@code score.py}
 * that lies with the data, and a test runs both.
 */
@NullMarked
package dev.parley.bench.scoring;

import org.jspecify.annotations.NullMarked;
