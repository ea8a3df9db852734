package dev.parley.bench.scoring;

import java.util.List;

/**
 * A text whose attributions are known.
 *
 * @param name unique in its corpus
 * @param publisher who published it
 * @param text the words; offsets count its code points
 * @param attributions those that have a content
 * @param linked whether it is known which source, cue and content belong together. Where it is not, each attribution
 *     has one piece of one part, there are no statements to score, and a place counts once however many found
 *     attributions share it
 */
public record GoldText(
    String name, String publisher, String text, List<Attributed> attributions, boolean linked) {
  public GoldText {
    attributions = List.copyOf(attributions);
  }
}
