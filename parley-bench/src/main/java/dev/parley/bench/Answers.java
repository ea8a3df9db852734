package dev.parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.bench.scoring.Attributed;
import dev.parley.bench.scoring.GoldText;
import dev.parley.dossier.Dates;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.Extract;
import dev.parley.dossier.JsonRecords;
import dev.parley.dossier.ReadListener;
import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.ledger.DocumentReading;
import dev.parley.model.Document;
import dev.parley.model.Ids;
import dev.parley.model.Span;
import dev.parley.model.Statement;
import dev.parley.reading.Reader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The statements that were found in texts, by the texts' names. Only those that stand in no other are kept: the known
 * attributions of the corpora are marked that way. Immutable.
 */
final class Answers {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, List<Attributed>> found;

  private Answers(Map<String, List<Attributed>> found) {
    this.found = Map.copyOf(found);
  }

  Map<String, List<Attributed>> found() {
    return found;
  }

  /** Whether there is anything for one of the texts. */
  boolean knowAnyOf(List<GoldText> texts) {
    return texts.stream().anyMatch(text -> found.containsKey(text.name()));
  }

  /** From what {@code parley extract --format jsonl} printed. A text is called like its file without {@code .txt}. */
  static Answers saved(Path run) throws IOException {
    Map<String, List<Attributed>> found = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(run)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = JSON.readTree(line);
        if (row.path("type").asText("statement").equals("statement")) {
          List<Attributed> own =
              found.computeIfAbsent(name(row.get("document").asText()), key -> new ArrayList<>());
          if (row.path("within").isNull() || row.path("within").isMissingNode()) {
            own.add(new Attributed(
                spans(row, "source"), spans(row, "cue"), spans(row, "content"), row.path("confidence").asDouble(1)));
          }
        }
      }
    }
    return new Answers(found);
  }

  /** By reading text files in this process, the way that {@code parley extract} reads them. */
  static Answers ofFiles(Reader reader, List<Path> files, Writer save, PrintWriter messages) {
    Map<String, DocumentReading> readings = new TreeMap<>();
    new Extract(Dossier.NONE, reader, Dates.NONE).read(
        files.stream().map(Path::toString).toList(),
        new ReadListener() {
          @Override
          public void read(DocumentReading reading) {
            readings.put(name(reading.document().name()), reading);
          }

          @Override
          public void refused(String name, String reason) {
            messages.println("bench: not read: " + name + ": " + reason);
            messages.flush();
          }
        });
    Map<String, List<Attributed>> found = new HashMap<>();
    readings.forEach((name, reading) -> found.put(name, keep(name + ".txt", reading.statements(), save)));
    return new Answers(found);
  }

  /** By reading texts that lie in no file, past the intake. */
  static Answers ofTexts(Reader reader, List<GoldText> texts, Writer save) {
    Map<String, List<Statement>> read = new HashMap<>();
    texts.parallelStream()
        .map(text -> Map.entry(text.name(), reader.read(document(text))))
        .toList()
        .forEach(entry -> read.put(entry.getKey(), entry.getValue()));
    Map<String, List<Attributed>> found = new HashMap<>();
    for (GoldText text : texts) {
      List<CodedStatement> statements =
          read.getOrDefault(text.name(), List.of()).stream().map(one -> new CodedStatement(one, null)).toList();
      found.put(text.name(), keep(text.name() + ".txt", statements, save));
    }
    return new Answers(found);
  }

  private static Document document(GoldText text) {
    String hash = Ids.sha256(text.text());
    String address = "file:///" + text.name() + ".txt";
    return new Document(
        Ids.document(text.name(), hash), text.name(), address, null, null, null, null, null, "en", text.text(), hash,
        List.of());
  }

  private static List<Attributed> keep(String document, List<CodedStatement> statements, Writer save) {
    JsonRecords records = new JsonRecords(false);
    List<Attributed> kept = new ArrayList<>();
    for (CodedStatement coded : statements) {
      try {
        save.write(records.statement(coded, document) + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (coded.statement().within() == null) {
        kept.add(Attributed.of(coded.statement()));
      }
    }
    return kept;
  }

  private static String name(String document) {
    return document.substring(document.lastIndexOf('/') + 1).replaceFirst("\\.txt$", "");
  }

  private static List<Span> spans(JsonNode row, String part) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode span : row.path(part).path("spans")) {
      spans.add(new Span(span.get("start").asInt(), span.get("end").asInt()));
    }
    return spans;
  }
}
