package dev.parley.reading;

import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.reading.tagging.Attribution;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes off what no annotator would leave on: a source or cue that runs on into the next paragraph, as a headline's into
 * the dateline, "and" or a comma behind an inner content, half of a word; and takes nobody for the speaker who is only
 * told something.
 */
final class Tidying {
  private static final Pattern LOOSE_END = Pattern.compile("(?:[,;:\\s]|(?<=\\s)(?:and|but|or))+$");

  /** Whoever stands before such a cue hears it: "Residents were told". */
  private static final Pattern IS_TOLD = Pattern.compile(
      "(?i).*\\b(?:am|is|are|was|were|be|been|being|got)\\b(?:\\s\\w+ly|\\s(?:also|later|then|not|never|once|just))*"
          + "\\s(?:told|informed|warned|advised|urged|ordered|instructed|notified|reminded|asked)\\b.*");

  private static final Pattern SENTENCE_END = Pattern.compile("[.?!](?:\\s|$)");

  /** "Asked whether he would resign, Holm said". */
  private static final Pattern IS_ASKED = Pattern.compile("(?:Asked|Told|Pressed|[Ww]hen asked|[Ii]f asked)(?: (?:about|if))?");

  private final Text body;

  Tidying(Text body) {
    this.body = body;
  }

  /** The attributions in the same order; an outer one stands before those inside it. */
  List<Attribution> tidy(List<Attribution> attributions) {
    List<Attribution> tidied = new ArrayList<>();
    for (Attribution one : attributions) {
      tidied.add(tidy(one.within() < 0 ? one : within(tidied.get(one.within()).content(), one)));
    }
    return tidied;
  }

  /** An inner one does not reach over what stands between the pieces of the outer one. */
  private Attribution within(Passage outer, Attribution inner) {
    return new Attribution(
        inner.source() == null ? null : clipped(inner.source(), outer),
        inner.cue() == null ? null : clipped(inner.cue(), outer),
        inFirstSentences(clipped(inner.content(), outer), outer), inner.within(), inner.confidence());
  }

  /**
   * What stands behind a full stop between the pieces of the outer one is said anew: “They say it’s over,” he says. “It
   * isn’t.”
   */
  private Passage inFirstSentences(Passage content, Passage outer) {
    List<Span> kept = new ArrayList<>();
    int stop = Integer.MAX_VALUE;
    for (int i = 1; i < outer.spans().size(); i++) {
      Span gap = new Span(outer.spans().get(i - 1).end(), outer.spans().get(i).start());
      boolean ends = SENTENCE_END.matcher(body.slice(gap)).find();
      if (ends && gap.start() > content.start() && stop == Integer.MAX_VALUE) {
        stop = gap.end();
      }
    }
    for (Span span : content.spans()) {
      if (span.start() < stop) {
        kept.add(span);
      }
    }
    return kept.size() == content.spans().size() ? content : body.passage(kept);
  }

  private Passage clipped(Passage inner, Passage outer) {
    List<Span> spans = new ArrayList<>();
    for (Span span : inner.spans()) {
      for (Span room : outer.spans()) {
        int start = Math.max(span.start(), room.start());
        int end = Math.min(span.end(), room.end());
        if (start < end) {
          spans.add(new Span(start, end));
        }
      }
    }
    return spans.isEmpty() || spans.equals(inner.spans()) ? inner : body.passage(spans);
  }

  private Attribution tidy(Attribution attribution) {
    Passage source = inOneLine(attribution.source(), attribution.content());
    Passage cue = inOneLine(attribution.cue(), attribution.content());
    boolean told = source != null && cue != null && (source.end() <= cue.start()
        ? IS_TOLD.matcher(cue.text()).matches()
        : IS_ASKED.matcher(cue.text()).matches() && attribution.content().end() <= source.start());
    source = told ? null : source;
    Passage content = inWholeWords(attribution.content());
    content = attribution.within() < 0 ? content : withoutLooseEnd(content);
    return new Attribution(source, cue, content, attribution.within(), attribution.confidence());
  }

  /** The part of the words that lies in the line nearest to the content. */
  private @Nullable Passage inOneLine(@Nullable Passage words, Passage content) {
    if (words == null || words.spans().size() > 1 || words.text().indexOf('\n') < 0) {
      return words;
    }
    boolean last = words.end() <= content.start();
    String text = words.text();
    int cut = last ? text.lastIndexOf('\n') : text.indexOf('\n');
    String kept = (last ? text.substring(cut + 1) : text.substring(0, cut)).strip();
    if (kept.isEmpty()) {
      return words;
    }
    int unit = body.unit(words.start()) + (last ? text.indexOf(kept, cut) : text.indexOf(kept));
    return body.passage(List.of(new Span(body.point(unit), body.point(unit + kept.length()))));
  }

  /** Without pieces that are no more than a part of a word; others begin and end with whole words. */
  private Passage inWholeWords(Passage content) {
    List<Span> spans = new ArrayList<>();
    int low = 0;
    for (Span span : content.spans()) {
      int start = span.start();
      while (start > low && joins(start)) {
        start--;
      }
      int end = span.end();
      while (end < body.length() && joins(end)) {
        end++;
      }
      boolean part = end - start > span.length() && body.slice(span).codePoints().allMatch(Character::isLetterOrDigit);
      if (!part) {
        spans.add(new Span(start, end));
        low = end;
      }
    }
    boolean overlap = false;
    for (int i = 1; i < spans.size(); i++) {
      overlap |= spans.get(i).start() < spans.get(i - 1).end();
    }
    return spans.isEmpty() || overlap || spans.equals(content.spans()) ? content : body.passage(spans);
  }

  /** Whether a word goes on across a place. */
  private boolean joins(int place) {
    return Character.isLetterOrDigit(body.at(place)) && Character.isLetterOrDigit(body.at(place - 1));
  }

  private Passage withoutLooseEnd(Passage content) {
    Span last = content.spans().getLast();
    Matcher loose = LOOSE_END.matcher(body.slice(last));
    if (!loose.find() || loose.start() == 0) {
      return content;
    }
    List<Span> spans = new ArrayList<>(content.spans());
    spans.set(spans.size() - 1, new Span(last.start(), body.point(body.unit(last.start()) + loose.start())));
    return body.passage(spans);
  }
}
