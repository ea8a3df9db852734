package dev.parley.bench.stance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.bench.scoring.Bootstrap;
import dev.parley.bench.scoring.MarkdownTable;
import dev.parley.model.Act;
import dev.parley.reading.stance.Range;
import dev.parley.reading.stance.StanceModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Which act a sentence is taken for, on PLOVER's gold standard. */
@Command(
    name = "acts",
    mixinStandardHelpOptions = true,
    description = "Holds acts against PLOVER's gold standard records, ../shared/data/plover/gsr_dev.json. Of the types with "
        + "ten cases the whole is told with its interval, of the others each alone.")
public final class ActsCommand implements Callable<Integer> {
  private static final Path RECORDS = Path.of("../shared/data/plover/gsr_dev.json");
  private static final int FEW = 10;

  /** The older names of two types. */
  private static final Map<String, String> RENAMED = Map.of("DEMAND", "REQUEST", "DISAPPROVE", "ACCUSE");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, List<Act>> answers = new TreeMap<>();
    try (StanceModel model = StanceModel.open()) {
      for (JsonNode record : new ObjectMapper().readTree(Files.readString(RECORDS))) {
        String text = record.get("text").asText();
        Act answer = model.act(model.said(text, List.of(new Range(0, text.length())))).act();
        answers.computeIfAbsent(record.get("event").asText(), type -> new ArrayList<>()).add(answer);
      }
    }
    MarkdownTable table = new MarkdownTable("type", "cases", "right", "most often taken for");
    List<double[]> judged = new ArrayList<>();
    answers.forEach((type, given) -> {
      String name = RENAMED.getOrDefault(type, type);
      long right = given.stream().filter(act -> act.name().equals(name)).count();
      table.add(type, given.size(), right, mostOften(given));
      if (given.size() >= FEW) {
        given.forEach(act -> judged.add(new double[] {1, act.name().equals(name) ? 1 : 0}));
      }
    });
    out.println(table);
    out.println("types with ten cases, " + judged.size() + " sentences: "
        + new Bootstrap(judged).figure(counts -> 100 * counts[1] / counts[0]) + " % right");
    out.flush();
    return 0;
  }

  private static String mostOften(List<Act> given) {
    Map<Act, Integer> counts = new TreeMap<>();
    given.forEach(act -> counts.merge(act, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> most.getKey() + " " + most.getValue())
        .orElse("");
  }
}
