package dev.parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.bench.scoring.Attributed;
import dev.parley.bench.scoring.GoldText;
import dev.parley.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The RiQuA corpus (Papay and Padó, "RiQuA: A Corpus of Rich Quotation Annotation for English Literary Text", 2020) as
 * CofeNet published it: a JSON object a line, with words and their labels. It does not tell which source, cue and
 * content belong together.
 */
final class Riqua {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Riqua() {}

  /** The passages in the order of the file. Each is named for the file and its place in it: {@code valid-0}. */
  static List<GoldText> passages(Path file) throws IOException {
    String stem = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    List<GoldText> passages = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode row = JSON.readTree(line);
      passages.add(passage(stem + "-" + passages.size(), row.get("tokens"), row.get("labels")));
    }
    return passages;
  }

  /** The words joined by blanks, but for n't, 's and the like; {@code training/windows.py} does the same. */
  private static GoldText passage(String name, JsonNode words, JsonNode labels) {
    StringBuilder text = new StringBuilder();
    int length = 0;
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).asText();
      if (length > 0 && !isSuffix(word)) {
        text.append(' ');
        length++;
      }
      int start = length;
      text.append(word);
      length += word.codePointCount(0, word.length());
      String label = labels.get(i).asText();
      if (label.length() < 2) {
        continue;
      }
      String part = label.substring(2);
      boolean same = !marks.isEmpty() && marks.getLast().part().equals(part);
      if (label.startsWith("I") && same) {
        marks.set(marks.size() - 1, new Mark(part, new Span(marks.getLast().span().start(), length)));
      } else {
        marks.add(new Mark(part, new Span(start, length)));
      }
    }
    return new GoldText(name, "riqua", text.toString(), marks.stream().map(Mark::attributed).toList(), false);
  }

  private static boolean isSuffix(String word) {
    return word.equals("n't")
        || (word.length() > 1
            && word.startsWith("'")
            && word.codePoints().skip(1).allMatch(point -> Character.isLetterOrDigit(point) || point == '_'));
  }

  private record Mark(String part, Span span) {
    Attributed attributed() {
      List<Span> spans = List.of(span);
      return switch (part) {
        case "source" -> new Attributed(spans, List.of(), List.of(), 1);
        case "cue" -> new Attributed(List.of(), spans, List.of(), 1);
        case "content" -> new Attributed(List.of(), List.of(), spans, 1);
        default -> throw new IllegalStateException("RiQuA has no label for \"" + part + "\".");
      };
    }
  }
}
