package dev.parley.reading.time;

import dev.parley.model.Actor;
import dev.parley.model.Document;
import dev.parley.model.Passage;
import dev.parley.model.Precision;
import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.model.When;
import dev.parley.reading.tagging.Attribution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells when things were said. A time counts when it stands in the cue's own sentence, outside every content that the cue
 * is not part of. Without one, the day goes on that the same speaker's last statement had; else it is the day of the
 * dateline or of publication. Stateless, thread-safe; linear in the length of the document.
 */
public final class SaidTime {
  /** Looked at on either side of a cue, in UTF-16 units: longer sentences are cut. */
  private static final int REACH = 400;

  private static final Pattern PRESENT = Pattern.compile("(?!(?:was|has|does)\\b)\\p{L}+[^s\\P{L}]s\\b");

  private final String body;
  private final Text text;
  private final int[] depth;
  private final Sentences sentences;
  private final Calendar calendar;

  private SaidTime(Document document, List<Attribution> attributions, Calendar calendar) {
    this.body = document.body();
    this.text = new Text(body);
    this.depth = depths(attributions);
    this.sentences = new Sentences(body);
    this.calendar = calendar;
  }

  /**
   * When each attribution was said.
   *
   * @param attributions of this document, an outer one before those inside it
   * @param speakers who speaks in each, where known: a day holds for the same speaker's next statements too
   * @return one entry for each attribution; null when the document has no date
   */
  public static List<@Nullable When> of(
      Document document, List<Attribution> attributions, List<@Nullable Actor> speakers) {
    List<@Nullable When> times = new ArrayList<>(attributions.size());
    Calendar calendar = Calendar.of(document);
    if (calendar == null) {
      attributions.forEach(attribution -> times.add(null));
      return times;
    }
    new SaidTime(document, attributions, calendar).tell(attributions, speakers, times);
    return times;
  }

  /** The time of a speaker's last statement. A speech goes on in the next paragraphs, a month long past does not. */
  private record Carried(When when, int paragraph) {
    boolean isSpeech() {
      return when.precision() == Precision.DAY || when.precision() == Precision.WEEK;
    }
  }

  /** "She says" is meant for the day of the text. */
  private static boolean isPresent(Attribution attribution) {
    Passage cue = attribution.cue();
    return cue != null && PRESENT.matcher(cue.text()).lookingAt();
  }

  private void tell(
      List<Attribution> attributions, List<@Nullable Actor> speakers, List<@Nullable When> times) {
    Map<String, Carried> last = new HashMap<>();
    for (int a = 0; a < attributions.size(); a++) {
      Attribution attribution = attributions.get(a);
      Actor speaker = speakers.get(a);
      int at = anchor(attribution);
      int paragraph = sentences.paragraph(at);
      // A transcript's turn, which has a label and no cue, was spoken on the day of the transcript.
      boolean turn = attribution.cue() == null && attribution.within() < 0;
      Carried carried = speaker == null || turn ? null : last.get(speaker.id());
      boolean goesOn = carried != null && (carried.paragraph() == paragraph || carried.isSpeech() && !isPresent(attribution));
      When held = carried == null || !goesOn ? null : carried.when();
      When own = attribution.cue() == null ? null : expressed(at, attribution, held);
      When when = own;
      if (when == null && attribution.within() >= 0 && attribution.within() < a) {
        when = times.get(attribution.within());
      } else if (when == null) {
        when = held != null ? held : calendar.day();
      }
      times.add(when);
      if (speaker != null && when != null && attribution.within() < 0 && (own != null || held != null)) {
        last.put(speaker.id(), new Carried(when, paragraph));
      }
    }
  }

  /** The unit at which the statement is hung up: its cue, else its source, else its content. */
  private int anchor(Attribution attribution) {
    Passage passage = attribution.cue() != null
        ? attribution.cue()
        : attribution.source() != null ? attribution.source() : attribution.content();
    return text.unit(passage.start());
  }

  /** In how many contents each unit of the body lies. */
  private int[] depths(List<Attribution> attributions) {
    int[] depths = new int[body.length() + 1];
    for (Attribution attribution : attributions) {
      for (Span span : attribution.content().spans()) {
        depths[text.unit(span.start())]++;
        depths[text.unit(span.end())]--;
      }
    }
    for (int i = 1; i < depths.length; i++) {
      depths[i] += depths[i - 1];
    }
    return depths;
  }

  private @Nullable When expressed(int at, Attribution attribution, @Nullable When carried) {
    int from = Math.max(sentences.start(at), at - REACH);
    int to = Math.min(sentences.end(at), at + REACH);
    int level = depth[at];
    StringBuilder clause = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      clause.append(depth[i] == level ? body.charAt(i) : '\u0000');
    }
    int cueEnd = attribution.cue() == null ? at : text.unit(attribution.cue().spans().getFirst().end());
    return Expressions.nearest(clause.toString(), at - from, Math.min(cueEnd, to) - from, calendar, carried);
  }
}
