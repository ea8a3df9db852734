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
 * Gives statements that are yet to be made to those who are to make them: in "Ruiz is expected to say that the road is
 * closed" or "Ruiz was quoted as saying that …" the subject of "expected" is who speaks ("raising" in grammar), and nobody is
 * said to expect. What is believed of somebody ("Ruiz is said to favour a truce") stays what others, unnamed, say.
 */
final class RaisedSubjects {
  private static final Pattern EXPECTED = Pattern.compile(
      "(?:(?:is|are|was|were|has been|have been|had been|be|been|being)\\s)?(?:\\w+ly\\s|also\\s|now\\s|still\\s)*"
          + "(?:expected|due|set|scheduled|likely|unlikely|supposed|slated|poised|tipped|quoted(?:\\sas)?)");
  private static final Pattern TO = Pattern.compile("(?:to\\s|(?:as\\s)?saying\\b).*", Pattern.DOTALL);
  /** Verbs of which it is sure that they tell what is said. */
  private static final Pattern TO_SAY = Pattern.compile(
      "(to\\s(?:say|announce|call\\sfor|urge|propose|demand|offer|promise|declare|reject|insist|argue|reiterate)"
          + "|(?:as\\s)?saying)\\s(\\S.*)",
      Pattern.DOTALL);

  private final Text body;

  RaisedSubjects(Text body) {
    this.body = body;
  }

  /** The attributions in the same order; an outer one stands before those inside it. */
  List<Attribution> settle(List<Attribution> attributions) {
    List<Attribution> settled = new ArrayList<>();
    int[] place = new int[attributions.size()];
    for (int i = 0; i < attributions.size(); i++) {
      Attribution one = attributions.get(i);
      int within = one.within() < 0 ? -1 : place[one.within()];
      Attribution outer = one.within() < 0 ? null : attributions.get(one.within());
      if (outer != null && isExpectation(outer) && isWhatIsExpected(outer, one)) {
        one = with(one, joined(outer, one));
      } else if (isExpectation(one) && !isTold(attributions, i)) {
        Attribution said = said(one);
        one = said == null ? one : said;
      }
      if (isExpectation(one) && isTold(attributions, i)) {
        // what lies inside comes out
        place[i] = within;
        continue;
      }
      place[i] = settled.size();
      settled.add(new Attribution(one.source(), one.cue(), one.content(), within, one.confidence()));
    }
    return settled;
  }

  /** Whether one inside tells who is expected to say what. */
  private boolean isTold(List<Attribution> attributions, int outer) {
    for (int i = outer + 1; i < attributions.size() && attributions.get(i).within() >= outer; i++) {
      if (attributions.get(i).within() == outer && isWhatIsExpected(attributions.get(outer), attributions.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Such a cue without a source between two pieces of content, of which the second begins with "to" or "saying". */
  private boolean isExpectation(Attribution one) {
    Passage cue = one.cue();
    List<Span> spans = one.content().spans();
    return one.source() == null && cue != null && spans.size() == 2 && EXPECTED.matcher(cue.text()).matches()
        && isNext(spans.getFirst().end(), cue.start()) && isNext(cue.end(), spans.getLast().start())
        && TO.matcher(body.slice(spans.getLast())).matches();
  }

  private boolean isWhatIsExpected(Attribution outer, Attribution inner) {
    Passage source = inner.source();
    Passage cue = inner.cue();
    return source != null && cue != null && outer.content().spans().getFirst().contains(source.spans().getLast())
        && cue.start() == outer.content().spans().getLast().start();
  }

  private boolean isNext(int end, int start) {
    return end <= start && (end == start || body.slice(new Span(end, start)).isBlank());
  }

  /** "is expected" and "to say" as one cue. */
  private @Nullable Passage joined(Attribution outer, Attribution inner) {
    Passage is = outer.cue();
    Passage said = inner.cue();
    return is == null || said == null ? said : body.passage(List.of(new Span(is.start(), said.end())));
  }

  private static Attribution with(Attribution one, @Nullable Passage cue) {
    return new Attribution(one.source(), cue, one.content(), one.within(), one.confidence());
  }

  /** "Ruiz … to announce a tax", if the verb tells that something is said; or null. */
  private @Nullable Attribution said(Attribution one) {
    Passage cue = one.cue();
    Span last = one.content().spans().getLast();
    Matcher to = TO_SAY.matcher(body.slice(last));
    if (cue == null || !to.matches()) {
      return null;
    }
    int unit = body.unit(last.start());
    Passage verb = body.passage(List.of(new Span(cue.start(), body.point(unit + to.end(1)))));
    Passage content = body.passage(List.of(new Span(body.point(unit + to.start(2)), last.end())));
    Passage source = body.passage(List.of(one.content().spans().getFirst()));
    return new Attribution(source, verb, content, one.within(), one.confidence());
  }
}
