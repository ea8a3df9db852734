package dev.parley.reading.tagging;

import dev.parley.model.Span;
import dev.parley.model.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes the examples that {@link Linker} is trained on, from texts whose attributions are known: a line for each
 * choice, {@code network chosen f,f,… f,f,…}, with a feature vector for each option. Only the training uses it.
 */
public final class LinkExamples implements AutoCloseable {
  /** This share of the partners is hidden, so that "none of them" is learnt as well. */
  private static final double HIDDEN = 0.06;

  private final Tagger tagger = Tagger.open();
  private final Random dice = new Random(1);

  /** A known attribution: where its source, cue and content stand; source and cue may be empty. */
  public record Known(List<Span> source, List<Span> cue, List<Span> content) {}

  /** Writes the examples of one text. */
  public void write(String body, List<Known> attributions, Appendable out) throws IOException {
    Pieces pieces = tagger.pieces(new Text(body));
    Map<Mention, Integer> cueOf = new HashMap<>();
    Map<Mention, List<Integer>> sourcesOf = new HashMap<>();
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      Known known = attributions.get(i);
      add(pieces, Label.SOURCE, known.source(), i, mentions, sourcesOf);
      Map<Mention, List<Integer>> cues = new HashMap<>();
      add(pieces, Label.CUE, known.cue(), i, mentions, cues);
      add(pieces, Label.CONTENT, known.content(), i, mentions, cues);
      for (Mention mention : cues.keySet()) {
        cueOf.put(mention, i);
      }
    }
    mentions.removeIf(mention -> mention.label() != Label.CONTENT && dice.nextDouble() < HIDDEN);
    mentions.sort((a, b) -> Integer.compare(a.from(), b.from()));
    LinkFeatures features = new LinkFeatures(pieces, mentions);
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      int own = cueOf.getOrDefault(mention, -1);
      if (mention.label() == Label.CONTENT) {
        write("cue-of-content", features.choice(i, Label.CUE), mentions, other -> cueOf.getOrDefault(other, -2) == own, out);
        write("source-of-content", features.choice(i, Label.SOURCE), mentions,
            other -> sourcesOf.getOrDefault(other, List.of()).contains(own), out);
      } else if (mention.label() == Label.CUE) {
        write("source-of-cue", features.choice(i, Label.SOURCE), mentions,
            other -> sourcesOf.getOrDefault(other, List.of()).contains(own), out);
      }
    }
  }

  private static void add(
      Pieces pieces, Label label, List<Span> spans, int number, List<Mention> mentions, Map<Mention, List<Integer>> of) {
    for (Span span : spans) {
      int from = 0;
      while (from < pieces.size() && pieces.ends()[from] <= span.start()) {
        from++;
      }
      int to = from;
      while (to < pieces.size() && pieces.starts()[to] < span.end()) {
        to++;
      }
      if (to > from) {
        Mention mention = new Mention(label, from, to, 1, 1);
        if (!mentions.contains(mention)) {
          mentions.add(mention);
        }
        of.computeIfAbsent(mention, key -> new ArrayList<>()).add(number);
      }
    }
  }

  private static void write(
      String network,
      LinkFeatures.Choice choice,
      List<Mention> mentions,
      java.util.function.Predicate<Mention> right,
      Appendable out)
      throws IOException {
    int chosen = choice.options().length - 1;
    for (int i = choice.options().length - 2; i >= 0; i--) {
      if (right.test(mentions.get(choice.options()[i]))) {
        chosen = i;
      }
    }
    out.append(network).append(' ').append(String.valueOf(chosen));
    for (double[] vector : choice.features()) {
      char separator = ' ';
      for (double value : vector) {
        out.append(separator).append(String.format(java.util.Locale.ROOT, "%.4g", value));
        separator = ',';
      }
    }
    out.append('\n');
  }

  @Override
  public void close() {
    tagger.close();
  }
}
