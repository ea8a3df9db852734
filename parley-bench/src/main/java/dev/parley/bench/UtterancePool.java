package dev.parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.utterances.Report;
import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Document;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Precision;
import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.model.When;
import dev.parley.reading.intake.Intake;
import dev.parley.reading.intake.Limits;
import dev.parley.reading.intake.Taking;
import dev.parley.reading.speakers.SpeakerResolver;
import dev.parley.reading.tagging.Attribution;
import dev.parley.reading.tagging.LinkExamples;
import dev.parley.reading.time.SaidTime;
import dev.parley.reading.turns.Turn;
import dev.parley.reading.turns.Turns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements among which the gold's pairs stand, all those of one part, so that whatever joins two of them by way of
 * a third can happen. Their words are marked by people (PolNeAR, the corpus) or told by the layout (official papers);
 * who speaks and when is resolved by the program, but in the corpus, whose gold tells it.
 */
final class UtterancePool {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final SpeakerResolver resolver = new SpeakerResolver();
  private final Cast cast;
  private final Map<LocalDate, String> weeks;
  private final String part;
  private final Map<String, Report> reports = new LinkedHashMap<>();

  private UtterancePool(Dossier dossier, Map<LocalDate, String> weeks, String part) {
    this.cast = dossier.cast();
    this.weeks = weeks;
    this.part = part;
  }

  /**
   * The reports by {@link UtterancePairs.Place#key}, in the order of their days.
   *
   * @param data the folder with {@code polnear} and {@code official}
   * @param folder the dossier's, with {@code corpus} and {@code gold}
   * @param free the names of the official papers that are free
   */
  static List<Report> of(String part, Dossier dossier, Path folder, Path data, List<String> free) throws IOException {
    UtterancePool pool = new UtterancePool(dossier, UtterancePairs.weeks(), part);
    for (Polnear.Article article : Polnear.articles(data.resolve("polnear/train"))) {
      pool.polnear(article);
    }
    for (String name : free) {
      pool.official(data.resolve("official").resolve(name));
    }
    try (Stream<Path> files = Files.list(folder.resolve("gold"))) {
      for (Path gold : files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList()) {
        String name = gold.getFileName().toString().replaceFirst("jsonl$", "md");
        pool.corpus(gold, folder.resolve("corpus").resolve(name));
      }
    }
    return pool.reports.values().stream()
        .sorted(Comparator.comparing(Report::published, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private boolean mine(@Nullable LocalDate day) {
    return day != null && part.equals(weeks.get(UtterancePairs.week(day)));
  }

  private void add(
      String key, String file, @Nullable Actor speaker, @Nullable String source, @Nullable String cue, String words,
      boolean direct, @Nullable When said, LocalDate day) {
    reports.putIfAbsent(key, new Report(key, file, speaker, null, source, cue, false, words, direct, said, day));
  }

  private void polnear(Polnear.Article article) {
    Matcher day = DAY.matcher(article.name());
    if (!day.find() || !mine(LocalDate.parse(day.group()))) {
      return;
    }
    LocalDate published = LocalDate.parse(day.group());
    String file = "polnear/train/" + article.name();
    Document document = new Document(
        Ids.document(file, ""), file, file, null, null, null, published, Precision.DAY, "en", article.text(), "",
        List.of());
    Text text = new Text(article.text());
    List<Attribution> attributions = article.attributions().stream()
        .filter(known -> !known.content().isEmpty())
        .map(known -> attribution(text, known))
        .sorted(Comparator.comparingInt(one -> one.content().start()))
        .toList();
    keep(file, document, attributions, resolver.resolve(document, attributions, cast), true);
  }

  private static Attribution attribution(Text text, LinkExamples.Known known) {
    return new Attribution(
        passage(text, known.source()), passage(text, known.cue()), text.passage(known.content().stream().sorted().toList()),
        -1, 1);
  }

  private static @Nullable Passage passage(Text text, List<Span> spans) {
    return spans.isEmpty() ? null : text.passage(spans.stream().sorted().toList());
  }

  private void keep(
      String file, Document document, List<Attribution> attributions, List<@Nullable Actor> speakers, boolean bySpans) {
    List<@Nullable When> times = SaidTime.of(document, attributions, speakers);
    for (int i = 0; i < attributions.size(); i++) {
      Passage content = attributions.get(i).content();
      String spans = content.spans().stream()
          .map(span -> span.start() + "-" + span.end())
          .collect(Collectors.joining(";"));
      String key = file + "|" + (bySpans ? spans : UtterancePairs.folded(content.text()));
      LocalDate published = document.published();
      if (published != null) {
        add(
            key, file, speakers.get(i), words(attributions.get(i).source()), words(attributions.get(i).cue()), content.text(),
            !bySpans, times.get(i), published);
      }
    }
  }

  private static @Nullable String words(@Nullable Passage passage) {
    return passage == null ? null : passage.text();
  }

  private void official(Path path) {
    Document document = document(path);
    if (!mine(document.published())) {
      return;
    }
    List<Turn> turns = Turns.find(document);
    List<Attribution> attributions = turns.stream().map(Turn::attribution).toList();
    List<@Nullable String> hints = new ArrayList<>();
    turns.forEach(turn -> hints.add(turn.speakerHint()));
    List<@Nullable Actor> speakers = new ArrayList<>(resolver.resolve(document, attributions, hints, cast));
    for (int i = 0; i < turns.size(); i++) {
      if (turns.get(i).kind() == Turn.Kind.UNNAMED) {
        speakers.set(i, null);
      }
    }
    keep("official/" + path.getFileName(), document, attributions, speakers, false);
  }

  private void corpus(Path gold, Path path) throws IOException {
    LocalDate published = document(path).published();
    if (!mine(published) || published == null) {
      return;
    }
    String file = "corpus/" + path.getFileName();
    for (String line : Files.readAllLines(gold)) {
      JsonNode node = JSON.readTree(line);
      List<String> pieces = new ArrayList<>();
      if (node.get("content").isArray()) {
        node.get("content").forEach(piece -> pieces.add(piece.asText()));
      } else {
        pieces.add(node.get("content").asText());
      }
      String words = String.join(Passage.GAP, pieces);
      JsonNode said = node.path("said");
      When when = said.isObject()
          ? new When(
              LocalDate.parse(said.get("from").asText()), LocalDate.parse(said.get("to").asText()), Precision.DAY)
          : null;
      add(file + "|" + UtterancePairs.folded(words), file, actor(node.path("speaker")), node.path("source").textValue(),
          node.path("cue").textValue(), words, node.path("kind").asText().equals("direct"), when, published);
    }
  }

  private @Nullable Actor actor(JsonNode speaker) {
    if (!speaker.isObject()) {
      return null;
    }
    String name = speaker.get("name").asText();
    for (Cast.Member member : cast.members()) {
      if (member.names().contains(name)) {
        return member.actor();
      }
    }
    Actor.Type type = switch (speaker.path("type").asText()) {
      case "person" -> Actor.Type.PERSON;
      case "organization" -> Actor.Type.ORGANIZATION;
      case "document" -> Actor.Type.DOCUMENT;
      default -> Actor.Type.GROUP;
    };
    return new Actor(Ids.slug(name), name, type);
  }

  private static Document document(Path path) {
    try (Stream<Taking> takings = new Intake(Limits.DEFAULT).take(path.toString())) {
      return switch (takings.findFirst().orElseThrow()) {
        case Taking.Taken taken -> taken.document();
        case Taking.Refused refused ->
          throw new IllegalStateException(refused.name() + " was refused: " + refused.reason());
      };
    }
  }
}
