package dev.parley.bench;

import dev.parley.bench.scoring.Attributed;
import dev.parley.bench.scoring.GoldText;
import dev.parley.bench.scoring.Scorer;
import dev.parley.model.Span;
import dev.parley.reading.tagging.ConfidenceExamples;
import dev.parley.reading.tagging.LinkExamples;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The PolNeAR corpus in brat's standoff format, as it is published. The first annotator of an article counts. */
public final class Polnear {
  private Polnear() {}

  /** A text and its attributions. */
  public record Article(String name, String text, List<LinkExamples.Known> attributions) {}

  /** The articles of one split, a folder with {@code text/} and {@code attributions/}, in the order of their names. */
  public static List<Article> articles(Path split) throws IOException {
    return articles(split, false);
  }

  /**
   * The same.
   *
   * @param asScored whether a span that a file marks after the attribution that it belongs to is left out, as the
   *     script that defines the figures does (three pieces of dev)
   */
  private static List<Article> articles(Path split, boolean asScored) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> texts = Files.list(split.resolve("text"));
        Stream<Path> marks = Files.list(split.resolve("attributions"))) {
      List<Path> annotations = marks.sorted().toList();
      for (Path text : texts.sorted().toList()) {
        String name = text.getFileName().toString().replaceFirst("\\.txt$", "");
        for (Path file : annotations) {
          if (file.getFileName().toString().startsWith(name + "_")) {
            articles.add(new Article(name, Files.readString(text), attributions(Files.readAllLines(file), asScored)));
            break;
          }
        }
      }
    }
    return articles;
  }

  /** The same articles as they are scored: the first part of an article's name is its publisher. */
  static List<GoldText> gold(Path split) throws IOException {
    return articles(split, true).stream()
        .map(article -> new GoldText(
            article.name(),
            article.name().replaceFirst("_.*", ""),
            article.text(),
            article.attributions().stream()
                .filter(known -> !known.content().isEmpty())
                .map(known -> new Attributed(known.source(), known.cue(), known.content(), 1))
                .toList(),
            true))
        .toList();
  }

  /** The choices that the linker learns from, a line each, of every article of the split. */
  public static void writeLinkExamples(Path split, Path out) throws IOException {
    try (LinkExamples examples = new LinkExamples();
        Writer writer = Files.newBufferedWriter(out)) {
      for (Article article : articles(split)) {
        examples.write(article.text(), article.attributions(), writer);
      }
    }
  }

  /** What the confidence is fitted on, a line for each attribution that the reader thinks of in the split. */
  static void writeConfidenceExamples(Path split, Path out) throws IOException {
    try (ConfidenceExamples examples = new ConfidenceExamples();
        Writer writer = Files.newBufferedWriter(out)) {
      for (GoldText text : gold(split)) {
        Scorer scorer = new Scorer(text, false);
        examples.write(text.name(), text.text(), found -> scorer.isRight(Attributed.of(found)), writer);
      }
    }
  }

  private static List<LinkExamples.Known> attributions(List<String> lines, boolean asScored) {
    Map<String, List<Span>> spans = new HashMap<>();
    List<LinkExamples.Known> found = new ArrayList<>();
    for (String line : lines) {
      if (!asScored) {
        keepSpan(line, spans);
      }
    }
    for (String line : lines) {
      keepSpan(line, spans);
      if (line.startsWith("E") && line.contains("\t")) {
        Map<String, List<Span>> parts = new HashMap<>();
        for (String part : line.split("\t")[1].split(" ")) {
          String[] role = part.split(":", 2);
          parts.computeIfAbsent(role[0].replaceFirst("\\d+$", ""), key -> new ArrayList<>())
              .addAll(spans.getOrDefault(role[1], List.of()));
        }
        found.add(new LinkExamples.Known(
            parts.getOrDefault("Source", List.of()),
            parts.getOrDefault("Cue", List.of()),
            parts.getOrDefault("Content", List.of())));
      }
    }
    return found;
  }

  private static void keepSpan(String line, Map<String, List<Span>> spans) {
    String[] fields = line.split("\t");
    if (line.startsWith("T") && fields.length > 1) {
      String[] mark = fields[1].split(" ", 2);
      spans.put(fields[0], Arrays.stream(mark[1].split(";")).map(Polnear::span).toList());
    }
  }

  private static Span span(String pair) {
    String[] ends = pair.split(" ");
    return new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
  }
}
