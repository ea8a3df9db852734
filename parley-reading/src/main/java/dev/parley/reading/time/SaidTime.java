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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells when things were said. A time counts when it stands in the cue's own sentence, outside every content that the cue
 * is not part of. Without one, the day goes on that the same speaker's last statement had, or the one at the head of a
 * sentence before it in the paragraph; else it is the day of the dateline or of publication. Stateless, thread-safe;
 * linear in the length of the document.
 */
public final class SaidTime {
  /** Looked at on either side of a cue, in UTF-16 units: longer sentences are cut. */
  private static final int REACH = 400;

  private static final Set<String> PRESENT =
      Set.of("is", "are", "has", "have", "want", "wants", "says", "say", "thinks", "think", "agree", "agrees", "insists");
  /** Days for which a time holds for the speaker's later statements. */
  private static final int RECENT = 6;

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

  /** A day that goes on: for a speaker, or for all who speak in a paragraph. */
  private record Carried(When when, int paragraph, int at) {}

  private void tell(
      List<Attribution> attributions, List<@Nullable Actor> speakers, List<@Nullable When> times) {
    Map<String, Carried> last = new HashMap<>();
    Set<Integer> spoken = new HashSet<>();
    for (Attribution attribution : attributions) {
      spoken.add(sentences.start(anchor(attribution)));
    }
    for (int a = 0; a < attributions.size(); a++) {
      Attribution attribution = attributions.get(a);
      Actor speaker = speakers.get(a);
      int at = anchor(attribution);
      int paragraph = sentences.paragraph(at);
      boolean present = isPresent(attribution);
      // a transcript's turn, which has a label and no cue, was spoken on the day of the transcript
      boolean turn = attribution.cue() == null && attribution.within() < 0;
      Carried opening = turn ? null : opening(at, paragraph, spoken);
      Carried before = speaker == null || present || turn ? null : last.get(speaker.id());
      boolean newer = opening != null && (before == null || before.at() < opening.at());
      When carried = newer || present ? null : goesOn(before, paragraph);
      When own = attribution.cue() == null ? null : expressed(at, attribution, carried);
      When when = own;
      if (when == null && attribution.within() >= 0 && attribution.within() < a) {
        when = times.get(attribution.within());
      } else if (when == null && carried != null) {
        when = carried;
      } else if (when == null) {
        when = opening != null && !present ? opening.when() : calendar.day();
      }
      times.add(when);
      boolean settled = own != null || carried != null || newer && !present;
      if (speaker != null && when != null && attribution.within() < 0 && settled) {
        last.put(speaker.id(), new Carried(when, paragraph, at));
      }
    }
    dateTheLead(attributions, speakers, times);
  }

  /** A recent day holds for the rest of what the speaker says; a longer or older time only for the paragraph. */
  private @Nullable When goesOn(@Nullable Carried carried, int paragraph) {
    if (carried == null) {
      return null;
    }
    When when = carried.when();
    return isRecent(when) || carried.paragraph() == paragraph ? when : null;
  }

  private boolean isRecent(When when) {
    boolean speech = when.precision() == Precision.DAY || when.precision() == Precision.WEEK;
    return speech && !when.to().isBefore(calendar.today().minusDays(RECENT));
  }

  /** The day at the head of an earlier sentence of the paragraph in which nobody speaks: "On Tuesday came the surprise." */
  private @Nullable Carried opening(int at, int paragraph, Set<Integer> spoken) {
    int start = Math.max(sentences.paragraphStart(at), at - 4 * REACH);
    int end = sentences.start(at);
    Expressions.Found found = end <= start ? null : Expressions.opening(body.substring(start, end), calendar);
    return found == null || spoken.contains(sentences.start(start + found.at()))
        ? null
        : new Carried(found.when(), paragraph, start + found.at());
  }

  /** Whether the cue is in the present ("insists", "has"): what somebody still thinks is of the day of the text. */
  private static boolean isPresent(Attribution attribution) {
    Passage cue = attribution.cue();
    if (cue == null) {
      return false;
    }
    String[] words = cue.text().split(" ");
    for (String word : words) {
      if (PRESENT.contains(word) || word.endsWith("s") && !word.endsWith("ss") && words.length == 1) {
        return true;
      }
      if (word.endsWith("ed") || word.equals("said") || word.equals("told")) {
        return false;
      }
    }
    return false;
  }

  /** A report often states first and dates after: what a speaker says undated before their first day is of that day. */
  private void dateTheLead(
      List<Attribution> attributions, List<@Nullable Actor> speakers, List<@Nullable When> times) {
    Map<String, When> first = new HashMap<>();
    Map<String, List<Integer>> undated = new HashMap<>();
    for (int a = 0; a < attributions.size(); a++) {
      Actor speaker = speakers.get(a);
      When when = times.get(a);
      if (speaker == null || when == null || attributions.get(a).within() >= 0 || first.containsKey(speaker.id())) {
        continue;
      }
      boolean recent = when.precision() == Precision.DAY && isRecent(when);
      if (when.equals(calendar.day())) {
        if (expressed(anchor(attributions.get(a)), attributions.get(a), null) != null) {
          // "On Thursday" in a Thursday's text is a day as good as any other.
          first.put(speaker.id(), when);
        } else if (!isPresent(attributions.get(a)) && attributions.get(a).cue() != null) {
          undated.computeIfAbsent(speaker.id(), id -> new ArrayList<>()).add(a);
        }
      } else {
        first.put(speaker.id(), when);
        for (int lead : recent ? undated.getOrDefault(speaker.id(), List.of()) : List.<Integer>of()) {
          times.set(lead, when);
        }
      }
    }
    for (int a = 0; a < attributions.size(); a++) {
      int within = attributions.get(a).within();
      if (within >= 0 && within < a && calendar.day().equals(times.get(a))
          && expressed(anchor(attributions.get(a)), attributions.get(a), null) == null) {
        times.set(a, times.get(within));
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
