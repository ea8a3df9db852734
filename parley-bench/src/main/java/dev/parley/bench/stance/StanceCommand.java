package dev.parley.bench.stance;

import dev.parley.bench.scoring.MarkdownTable;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.DossierFile;
import dev.parley.dossier.coding.DocumentCodings;
import dev.parley.dossier.coding.StanceCoder;
import dev.parley.model.Coding;
import dev.parley.model.Ids;
import dev.parley.model.Stance;
import dev.parley.reading.stance.StanceModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How well statements of real texts are coded, given the statement. */
@Command(
    name = "stance",
    mixinStandardHelpOptions = true,
    description = "Codes the statements of docs/guidelines/stance-sample.md and holds stance and act against what was read, "
        + "beside two answers that take no model.")
public final class StanceCommand implements Callable<Integer> {
  @Option(names = "--failures", description = "List the pairs with another answer, and the words.")
  private boolean failures;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    MarkdownTable table = new MarkdownTable(
        "statements", "answered by", "macro-F1 of classes with ten pairs", "of all six", "about or not, F1", "stances, F1");
    Map<String, StanceScore> all = new LinkedHashMap<>();
    int acts = 0;
    int statements = 0;
    try (StanceModel model = StanceModel.open()) {
      for (StanceSample sample : StanceSample.values()) {
        Dossier dossier = DossierFile.load(sample.dossier());
        StanceCoder coder = new StanceCoder(dossier, model);
        SharedWords words = new SharedWords(dossier);
        Set<String> options = words.options();
        Map<String, StanceScore> scores = new LinkedHashMap<>();
        for (ReadStatement one : ReadStatement.of(sample)) {
          DocumentCodings coded = coder.code(one.document(), List.of(one.statement()));
          Map<String, Stance> answers = answers(coded.codings());
          statements++;
          acts += coded.acts().getFirst().act() == one.act() ? 1 : 0;
          add(scores, "model", one, answers, options);
          add(scores, "shared words", one, words.answers(one.statement().statement().content().text()), options);
          add(scores, "always none", one, Map.of(), options);
          if (failures) {
            tell(out, one, answers);
          }
        }
        scores.forEach((name, score) -> {
          row(table, sample.toString(), name, score);
          all.computeIfAbsent(name, ignored -> new StanceScore()).addAll(score);
        });
      }
    }
    all.forEach((name, score) -> row(table, "all", name, score));
    out.println(table);
    StanceScore model = all.get("model");
    if (model != null) {
      out.println(model.confusions());
    }
    out.printf("acts: %d of %d right%n", acts, statements);
    out.flush();
    return 0;
  }

  private static void row(MarkdownTable table, String sample, String name, StanceScore score) {
    table.add(sample, name, score.macro(), score.macroOfSix(), score.about(), score.stances());
  }

  private static void add(
      Map<String, StanceScore> scores, String name, ReadStatement one, Map<String, Stance> answers, Set<String> options) {
    scores.computeIfAbsent(name, ignored -> new StanceScore()).add(one.pairs(), answers, options);
  }

  private static Map<String, Stance> answers(List<Coding> codings) {
    Map<String, Stance> answers = new LinkedHashMap<>();
    codings.forEach(coding -> answers.put(
        ReadStatement.key(
            coding.issue() + '/' + coding.option(), coding.own() ? ReadStatement.SPEAKER : coding.holder()),
        coding.stance()));
    return answers;
  }

  private static void tell(PrintWriter out, ReadStatement one, Map<String, Stance> answers) {
    Set<String> pairs = new LinkedHashSet<>(one.pairs().keySet());
    pairs.addAll(answers.keySet());
    List<String> wrong = new ArrayList<>();
    for (String pair : pairs) {
      Optional<Stance> read = one.pairs().getOrDefault(pair, Optional.empty());
      Optional<Stance> answer = Optional.ofNullable(answers.get(pair));
      if (!read.equals(answer)) {
        wrong.add("  " + pair + ": " + word(answer) + ", read " + word(read));
      }
    }
    if (!wrong.isEmpty()) {
      out.println(one.document().name() + ": " + one.statement().statement().content().text());
      wrong.forEach(out::println);
    }
  }

  private static String word(Optional<Stance> stance) {
    return stance.map(Ids::of).orElse("none");
  }
}
