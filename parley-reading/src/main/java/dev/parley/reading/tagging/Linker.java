package dev.parley.reading.tagging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Says which source, cue and content belong together: each content chooses its cue, each cue its source, by a small
 * network with one hidden layer over {@link LinkFeatures}, trained by {@code training/link.py}. Immutable.
 */
final class Linker {
  private final Network cueOfContent;
  private final Network sourceOfCue;
  private final Network sourceOfContent;

  private Linker(Network cueOfContent, Network sourceOfCue, Network sourceOfContent) {
    this.cueOfContent = cueOfContent;
    this.sourceOfCue = sourceOfCue;
    this.sourceOfContent = sourceOfContent;
  }

  /** Mentions that belong together, by their numbers; -1 where there is none. */
  record Link(int source, int cue, List<Integer> contents, double confidence) {}

  /** The weights that come with this library. */
  static Linker open() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(Shipped.open("linker.txt"), StandardCharsets.US_ASCII))) {
      return new Linker(Network.read(lines), Network.read(lines), Network.read(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mentions, in ascending order, as attributions in the order of their first content. */
  List<Link> link(Pieces pieces, List<Mention> mentions) {
    LinkFeatures features = new LinkFeatures(pieces, mentions);
    TreeMap<Integer, List<Integer>> contentsOf = new TreeMap<>();
    double[] sure = new double[mentions.size()];
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).label() == Label.CONTENT) {
        Chosen cue = cueOfContent.choose(features.choice(i, Label.CUE));
        sure[i] = cue.probability();
        if (cue.option() >= 0) {
          contentsOf.computeIfAbsent(cue.option(), key -> new ArrayList<>()).add(i);
        } else {
          Chosen source = sourceOfContent.choose(features.choice(i, Label.SOURCE));
          links.add(new Link(source.option(), -1, List.of(i), sure[i] * source.probability()));
        }
      }
    }
    contentsOf.forEach((cue, contents) -> {
      Chosen source = sourceOfCue.choose(features.choice(cue, Label.SOURCE));
      double least = contents.stream().mapToDouble(content -> sure[content]).min().orElse(0);
      links.add(new Link(source.option(), cue, contents, least * source.probability()));
    });
    links.sort((a, b) -> Integer.compare(a.contents().getFirst(), b.contents().getFirst()));
    return links;
  }

  private record Chosen(int option, double probability) {}

  private record Network(double[][] hidden, double[] hiddenBias, double[] output) {
    static Network read(BufferedReader lines) throws IOException {
      int units = Integer.parseInt(lines.readLine().strip());
      double[][] hidden = new double[units][];
      for (int i = 0; i < units; i++) {
        hidden[i] = numbers(lines.readLine(), LinkFeatures.SIZE);
      }
      return new Network(hidden, numbers(lines.readLine(), units), numbers(lines.readLine(), units));
    }

    private static double[] numbers(String line, int expected) {
      double[] numbers =
          Arrays.stream(line.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
      if (numbers.length != expected) {
        throw new IllegalStateException(
            "linker.txt has a line of " + numbers.length + " numbers where " + expected + " are due.");
      }
      return numbers;
    }

    Chosen choose(LinkFeatures.Choice choice) {
      double[] scores = new double[choice.options().length];
      int best = 0;
      for (int i = 0; i < scores.length; i++) {
        scores[i] = score(choice.features()[i]);
        best = scores[i] > scores[best] ? i : best;
      }
      double sum = 0;
      for (double score : scores) {
        sum += Math.exp(score - scores[best]);
      }
      return new Chosen(choice.options()[best], 1 / sum);
    }

    private double score(double[] features) {
      double score = 0;
      for (int i = 0; i < hidden.length; i++) {
        double unit = hiddenBias[i];
        for (int k = 0; k < features.length; k++) {
          unit += hidden[i][k] * features[k];
        }
        score += output[i] * Math.max(0, unit);
      }
      return score;
    }
  }
}
