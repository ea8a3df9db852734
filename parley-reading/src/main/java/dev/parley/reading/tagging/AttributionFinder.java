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
 * Finds the attributions of a text: the tagger's mentions, linked, and then those inside each content, since a label a
 * word leaves no room for "Trump said that Putin agreed". Thread-safe.
 */
public final class AttributionFinder implements AutoCloseable {
  /** A content of fewer wordpieces holds no further statement. */
  private static final int SHORTEST_OUTER = 6;

  /** An attribution that is less sure is right too seldom to be worth anybody's time. */
  private static final double LEAST_CONFIDENCE = 0.1;

  /** A quotation of fewer words that nobody is said to have said is a name, a title or a scare quote. */
  private static final int SHORTEST_BARE = 4;

  /** An inner attribution is only believed above this: nothing in the training data is one. */
  private static final double INNER_CONFIDENCE = 0.5;

  private final Tagger tagger;
  private final Linker linker;
  private final CueWords cueWords;
  private final Confidence confidence;

  private AttributionFinder(Tagger tagger, Linker linker, CueWords cueWords, Confidence confidence) {
    this.tagger = tagger;
    this.linker = linker;
    this.cueWords = cueWords;
    this.confidence = confidence;
  }

  /** A finder with the weights that come with this library. */
  public static AttributionFinder open() {
    return new AttributionFinder(Tagger.open(), Linker.open(), CueWords.open(), Confidence.open());
  }

  /** The attributions of the body without its asides, in reading order, an outer one before those inside it. */
  public List<Attribution> find(Document document) {
    List<Span> skipped =
        document.asides().stream().map(Aside::span).filter(Objects::nonNull).sorted().toList();
    Pieces pieces = tagger.pieces(new Text(document.body())).without(skipped);
    List<Attribution> found = new ArrayList<>();
    find(pieces, -1, found);
    return found;
  }

  /**
   * An attribution, before it is decided whether it is believed.
   *
   * @param contents its contents' wordpieces
   * @param features what its confidence is made of
   */
  record Candidate(Attribution attribution, List<Mention> contents, double[] features) {}

  /** Whatever the model thinks of at the first level, sure or not. */
  List<Candidate> candidates(Text text) {
    Pieces pieces = tagger.pieces(text);
    return candidates(pieces, tagger.chain().mentions(tagger.score(pieces).outer()), -1);
  }

  /** One run of the model shows two levels: the attributions of the pieces, and those inside their contents. */
  private void find(Pieces pieces, int within, List<Attribution> found) {
    Scores scores = tagger.score(pieces);
    for (Candidate outer : candidates(pieces, tagger.chain().mentions(scores.outer()), within)) {
      if (!believed(pieces, outer)) {
        continue;
      }
      int number = found.size();
      found.add(outer.attribution());
      if (!mayHoldMore(pieces, outer.contents())) {
        continue;
      }
      int[] inside = pieces.inside(outer.contents());
      Pieces own = pieces.only(inside);
      for (Candidate inner : candidates(own, Chain.PLAIN.mentions(scores.inner(inside)), number)) {
        if (believed(own, inner)) {
          found.add(inner.attribution());
          if (mayHoldMore(own, inner.contents())) {
            find(own.only(own.inside(inner.contents())), found.size() - 1, found);
          }
        }
      }
    }
  }

  private List<Candidate> candidates(Pieces pieces, List<Mention> mentions, int within) {
    List<Candidate> candidates = new ArrayList<>();
    for (Linker.Link link : linker.link(pieces, mentions)) {
      List<Mention> contents = link.contents().stream().map(mentions::get).toList();
      Mention source = link.source() < 0 ? null : mentions.get(link.source());
      Mention cue = link.cue() < 0 ? null : mentions.get(link.cue());
      double[] features = Confidence.features(pieces, link.confidence(), source, cue, contents);
      Attribution attribution = new Attribution(
          passage(pieces, source), passage(pieces, cue), passage(pieces, contents), within, confidence.of(features));
      candidates.add(new Candidate(attribution, contents, features));
    }
    return candidates;
  }

  private static boolean believed(Pieces pieces, Candidate candidate) {
    Attribution attribution = candidate.attribution();
    if (attribution.within() >= 0) {
      return attribution.source() != null && attribution.cue() != null && attribution.confidence() >= INNER_CONFIDENCE;
    }
    return attribution.source() == null && attribution.cue() == null
        ? isQuotation(pieces, candidate.contents())
        : attribution.confidence() >= LEAST_CONFIDENCE;
  }

  /** Whether the contents stand in quotation marks and are more than a name or a title: dialogue, a pull quote. */
  private static boolean isQuotation(Pieces pieces, List<Mention> contents) {
    int words = 0;
    for (Mention content : contents) {
      for (int i = content.from(); i < content.to(); i++) {
        words += pieces.isWord(i) && (i == 0 || pieces.ends()[i - 1] < pieces.starts()[i]) ? 1 : 0;
      }
    }
    return words >= SHORTEST_BARE && contents.stream().allMatch(content -> pieces.quoted(content.from()));
  }

  private boolean mayHoldMore(Pieces pieces, List<Mention> contents) {
    int size = contents.stream().mapToInt(content -> content.to() - content.from()).sum();
    return size >= SHORTEST_OUTER
        && contents.stream().anyMatch(content -> cueWords.occurIn(pieces, content.from(), content.to()));
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
