package dev.parley.reading;

import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Document;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Statement;
import dev.parley.model.Text;
import dev.parley.model.When;
import dev.parley.reading.marks.QuotationMarks;
import dev.parley.reading.speakers.Assembly;
import dev.parley.reading.speakers.Nicknames;
import dev.parley.reading.speakers.Places;
import dev.parley.reading.speakers.SpeakerResolver;
import dev.parley.reading.tagging.Attribution;
import dev.parley.reading.tagging.AttributionFinder;
import dev.parley.reading.time.SaidTime;
import dev.parley.reading.turns.Turn;
import dev.parley.reading.turns.Turns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads documents. Thread-safe; one is enough for a process, and it holds about as much memory as its weights. */
public final class Reader implements AutoCloseable {
  private static final Set<String> FIRST_PERSONS = Set.of("i", "we", "me", "us", "my", "our", "myself", "ourselves");
  private static final Set<String> POINTERS = Set.of(
      "it", "that", "this", "them", "so", "those", "these", "him", "her", "he", "she", "they");

  private final AttributionFinder finder;
  private final SpeakerResolver resolver = new SpeakerResolver();

  private Reader(AttributionFinder finder) {
    this.finder = finder;
  }

  /** A reader with the weights that come with this library. */
  public static Reader open() {
    return new Reader(AttributionFinder.open());
  }

  /** Name and version of the weights, such as {@code parley-reader-2}: part of every judgement that they make. */
  public String model() {
    return "parley-reader-2";
  }

  /** The statements of the document in reading order; an outer one stands before those inside it. */
  public List<Statement> read(Document document) {
    return read(document, Cast.EMPTY);
  }

  /**
   * The same, with actors that are already known: they are recognised by any of their names, and a statement's speaker
   * then has their id.
   */
  public List<Statement> read(Document document, Cast cast) {
    return complete(document, finder.find(PullQuotes.setAside(document)), cast);
  }

  /** The statements whose words the model found, with what layout, names and times add. */
  List<Statement> complete(Document document, List<Attribution> found, Cast cast) {
    List<Turn> turns = Turns.find(document);
    String author = turns.isEmpty() ? Turns.author(document) : null;
    Text body = new Text(document.body());
    List<Attribution> settled = new RaisedSubjects(body).settle(new Tidying(body).tidy(found));
    List<Attribution> tidy = Continuations.mend(body, settled);
    Places places = new Places(cast);
    boolean assembly = turns.isEmpty() && Assembly.is(tidy, places);
    List<Merger.Merged> merged = Merger.merge(assembly ? new Floor(body, places).settle(tidy) : tidy, turns);
    List<Attribution> attributions = merged.stream().map(Reader::renumbered).toList();
    List<@Nullable String> hints = new ArrayList<>();
    Map<String, String> bearers = Nicknames.bearers(document.body());
    merged.forEach(one -> hints.add(one.turn() == null ? named(one, author, bearers) : hint(one.turn())));
    List<@Nullable Actor> speakers =
        new ArrayList<>(resolver.resolve(document, withoutUnnamed(merged, attributions), hints, cast));
    for (int i = 0; i < speakers.size(); i++) {
      // "Q" is a label, not a name.
      if (unnamed(merged.get(i))) {
        speakers.set(i, null);
      }
    }
    List<@Nullable When> times = SaidTime.of(document, attributions, speakers);
    boolean[] repeats = Repeats.of(body, attributions, speakers);
    QuotationMarks marks = QuotationMarks.of(body);
    Modalities modalities = new Modalities(body);

    List<Statement> statements = new ArrayList<>();
    @Nullable Statement[] written = new Statement[merged.size()];
    for (int i = 0; i < merged.size(); i++) {
      if (repeats[i]) {
        continue;
      }
      Attribution attribution = attributions.get(i);
      Actor speaker = speakers.get(i);
      Statement outer = attribution.within() < 0 ? null : written[attribution.within()];
      boolean asked = attribution.within() >= 0 && unnamed(merged.get(attribution.within()));
      if (outer != null && (asked || isNoNews(attribution, speaker, outer))) {
        // What stands inside it belongs to the next statement outwards.
        written[i] = outer;
        continue;
      }
      Passage hung = Objects.requireNonNullElse(
          attribution.cue(), Objects.requireNonNullElse(attribution.source(), attribution.content()));
      boolean transcript = merged.get(i).turn() != null && attribution.cue() == null;
      // The marks that an outer statement stands in are not those of an inner one.
      int outside = outer == null || hung.equals(attribution.content()) ? 0 : marks.depthAt(hung.start());
      Statement.Kind kind = transcript ? Statement.Kind.DIRECT : marks.kind(attribution.content(), outside);
      String within = outer == null ? null : outer.id();
      written[i] = new Statement(
          Ids.statement(document.id(), attribution.source(), attribution.cue(), attribution.content(), within),
          document.id(),
          kind,
          unnamed(merged.get(i)) ? Evidentiality.ANONYMOUS : resolver.evidentiality(attribution, speaker),
          modalities.of(attribution),
          attribution.source(),
          attribution.cue(),
          attribution.content(),
          speaker,
          within,
          times.get(i),
          attribution.confidence());
      statements.add(Objects.requireNonNull(written[i]));
    }
    return statements;
  }

  /** Who "we" and "I" are in a paper in its author's own voice, and who bears a nickname. */
  private static @Nullable String named(Merger.Merged one, @Nullable String author, Map<String, String> bearers) {
    Passage source = one.attribution().source();
    String bearer = source == null ? null : bearers.get(Nicknames.key(source.text()));
    if (bearer != null) {
      return bearer;
    }
    boolean self = source != null && FIRST_PERSONS.contains(source.text().toLowerCase(Locale.ROOT));
    return self && one.within() < 0 ? author : null;
  }

  /** A heading or a label in title case names somebody by itself; in running text the words around it tell more. */
  private static @Nullable String hint(Turn turn) {
    if (turn.speakerHint() != null) {
      return turn.speakerHint();
    }
    Passage source = turn.attribution().source();
    boolean heading = turn.kind() == Turn.Kind.HEADED_QUOTE || turn.kind() == Turn.Kind.LABELLED_QUOTE;
    return heading && source != null && source.text().contains(" ") ? source.text() : null;
  }

  /** "A" is nobody that "he" could stand for. */
  private static List<Attribution> withoutUnnamed(List<Merger.Merged> merged, List<Attribution> attributions) {
    List<Attribution> known = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      Attribution one = attributions.get(i);
      known.add(unnamed(merged.get(i))
          ? new Attribution(null, one.cue(), one.content(), one.within(), one.confidence())
          : one);
    }
    return known;
  }

  private static boolean unnamed(Merger.Merged one) {
    return one.turn() != null && one.turn().kind() == Turn.Kind.UNNAMED;
  }

  private static Attribution renumbered(Merger.Merged one) {
    Attribution a = one.attribution();
    return new Attribution(a.source(), a.cue(), a.content(), one.within(), a.confidence());
  }

  /** Inside a statement, the speaker's own "I think" and a bare "he said it" tell nothing that it does not. */
  private static boolean isNoNews(Attribution attribution, @Nullable Actor speaker, Statement outer) {
    Passage source = attribution.source();
    return source == null
        || FIRST_PERSONS.contains(source.text().toLowerCase(Locale.ROOT))
        || POINTERS.contains(attribution.content().text().toLowerCase(Locale.ROOT))
        || (speaker != null && outer.speaker() != null && speaker.id().equals(outer.speaker().id()));
  }

  /** Frees the native memory. */
  @Override
  public void close() {
    finder.close();
  }
}
