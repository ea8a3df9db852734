package dev.parley.reading;

import dev.parley.model.Actor;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.reading.tagging.Attribution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the statement in a caption or display text that the article makes again in full: the same words by the same
 * speaker in a line that holds little else.
 */
final class Repeats {
  /** Shorter quotations may be said twice. */
  private static final int FEWEST_WORDS = 3;

  /** Words of a caption besides its statement. */
  private static final int OTHER_WORDS = 12;

  private final Text body;
  private final List<Attribution> attributions;
  private final boolean[] repeats;

  private Repeats(Text body, List<Attribution> attributions) {
    this.body = body;
    this.attributions = attributions;
    this.repeats = new boolean[attributions.size()];
  }

  /** For each attribution whether it, or the one that it lies in, only repeats another. */
  static boolean[] of(Text body, List<Attribution> attributions, List<@Nullable Actor> speakers) {
    Repeats found = new Repeats(body, attributions);
    Map<String, Map<Integer, String>> bySpeaker = new HashMap<>();
    for (int i = 0; i < attributions.size(); i++) {
      Actor speaker = speakers.get(i);
      if (speaker != null && attributions.get(i).within() < 0) {
        bySpeaker.computeIfAbsent(speaker.id(), id -> new HashMap<>())
            .put(i, Words.joined(attributions.get(i).content().text()));
      }
    }
    bySpeaker.values().forEach(found::compare);
    for (int i = 0; i < attributions.size(); i++) {
      int outer = attributions.get(i).within();
      found.repeats[i] |= outer >= 0 && found.repeats[outer];
    }
    return found.repeats;
  }

  private void compare(Map<Integer, String> words) {
    words.forEach((one, said) -> {
      if (isDisplay(attributions.get(one))) {
        repeats[one] = words.entrySet().stream().anyMatch(other -> {
          int fuller = other.getValue().length() - said.length();
          return other.getValue().contains(said)
              && (fuller > 0 || (fuller == 0 && other.getKey() < one))
              && !sharesLine(attributions.get(one), attributions.get(other.getKey()));
        });
      }
    });
  }

  /** Whether a quotation in one piece stands with its speaker in a line that holds little else. */
  private boolean isDisplay(Attribution attribution) {
    Passage content = attribution.content();
    if (content.spans().size() > 1 || Words.count(content.text()) < FEWEST_WORDS
        || !"“\"«„‘'`".contains(content.text().substring(0, 1))) {
      return false;
    }
    Span line = line(content);
    return line.end() >= content.end()
        && Words.count(body.slice(line)) - Words.count(content.text()) <= OTHER_WORDS;
  }

  private boolean sharesLine(Attribution one, Attribution other) {
    Span line = line(one.content());
    return other.content().spans().stream().anyMatch(line::touches);
  }

  private Span line(Passage passage) {
    int start = passage.start();
    while (start > 0 && body.at(start - 1) != '\n') {
      start--;
    }
    int end = passage.start();
    while (end < body.length() && body.at(end) != '\n') {
      end++;
    }
    return new Span(start, end);
  }
}
