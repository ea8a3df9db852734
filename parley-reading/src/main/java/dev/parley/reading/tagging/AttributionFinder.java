package dev.parley.reading.tagging;

import dev.parley.model.Aside;
import dev.parley.model.Document;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the attributions of a text: the tagger's mentions, linked, and then the same again inside each content, since a
 * label a word leaves no room for "Trump said that Putin agreed". Thread-safe.
 */
public final class AttributionFinder implements AutoCloseable {
  /** Statements inside statements inside statements; deeper ones do not occur in what we have read. */
  private static final int DEPTH = 3;

  /** A content of fewer wordpieces holds no further statement. */
  private static final int SHORTEST_OUTER = 6;

  /** Below this product an attribution is more often wrong than right (PolNeAR dev). */
  private static final double LEAST_CONFIDENCE = 0.2;

  /** An inner attribution is only believed above this product: nothing in the training data is one. */
  private static final double INNER_CONFIDENCE = 0.3;

  /**
   * Parts of one attribution are right or wrong together, so the product of their probabilities is too low. Raised to
   * this power it is right as often as it says (PolNeAR dev, within five points in every tenth from 0.4 on).
   */
  private static final double CALIBRATION = 0.6;

  private final Tagger tagger;
  private final Linker linker;
  private final CueWords cueWords;

  private AttributionFinder(Tagger tagger, Linker linker, CueWords cueWords) {
    this.tagger = tagger;
    this.linker = linker;
    this.cueWords = cueWords;
  }

  /** A finder with the weights that come with this library. */
  public static AttributionFinder open() {
    return new AttributionFinder(Tagger.open(), Linker.open(), CueWords.open());
  }

  /** The attributions of the body without its asides, in reading order, an outer one before those inside it. */
  public List<Attribution> find(Document document) {
    List<Span> skipped =
        document.asides().stream().map(Aside::span).filter(Objects::nonNull).sorted().toList();
    Pieces pieces = tagger.pieces(new Text(document.body())).without(skipped);
    List<Attribution> found = new ArrayList<>();
    find(pieces, -1, 1, found);
    return found;
  }

  private void find(Pieces pieces, int within, int depth, List<Attribution> found) {
    List<Mention> mentions = tagger.tag(pieces, Windows.cut(pieces));
    for (Linker.Link link : linker.link(pieces, mentions)) {
      List<Mention> contents = link.contents().stream().map(mentions::get).toList();
      Mention source = link.source() < 0 ? null : mentions.get(link.source());
      Mention cue = link.cue() < 0 ? null : mentions.get(link.cue());
      double confidence = link.confidence() * confidence(source) * confidence(cue)
          * contents.stream().mapToDouble(Mention::confidence).min().orElse(0);
      boolean believed = within < 0
          ? (source != null || cue != null) && confidence >= LEAST_CONFIDENCE
          : source != null && cue != null && confidence >= INNER_CONFIDENCE;
      if (!believed) {
        continue;
      }
      found.add(new Attribution(
          passage(pieces, source), passage(pieces, cue), passage(pieces, contents), within,
          Math.pow(confidence, CALIBRATION)));
      if (depth < DEPTH && mayHoldMore(pieces, contents)) {
        find(pieces.only(contents), found.size() - 1, depth + 1, found);
      }
    }
  }

  private boolean mayHoldMore(Pieces pieces, List<Mention> contents) {
    int size = contents.stream().mapToInt(content -> content.to() - content.from()).sum();
    return size >= SHORTEST_OUTER
        && contents.stream().anyMatch(content -> cueWords.occurIn(pieces, content.from(), content.to()));
  }

  private static double confidence(@Nullable Mention mention) {
    return mention == null ? 1 : mention.confidence();
  }

  private static @Nullable Passage passage(Pieces pieces, @Nullable Mention mention) {
    return mention == null ? null : passage(pieces, List.of(mention));
  }

  private static Passage passage(Pieces pieces, List<Mention> mentions) {
    List<Span> spans =
        mentions.stream().map(mention -> pieces.span(mention.from(), mention.to())).toList();
    return pieces.text().passage(spans);
  }

  @Override
  public void close() {
    tagger.close();
  }
}
