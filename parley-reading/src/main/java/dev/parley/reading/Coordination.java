package dev.parley.reading;

import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.reading.tagging.Attribution;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides a content that runs on over a second verb of the same subject: "NORLAND said the fund should grow, and
 * proposed a board" is two statements. It is left whole where the verb may belong to somebody inside the content ("said
 * that parties had met and proposed …"). Thread-safe.
 */
final class Coordination {
  private static final String SAYING =
      "(?:said|stated|noted|stressed|emphasi[sz]ed|highlighted|underscored|underlined|urged|proposed|suggested"
          + "|recommended|requested|supported|opposed|preferred|asked|added|indicated|cautioned|warned|reiterated"
          + "|welcomed|questioned"
          + "|rejected|advocated|explained|clarified|encouraged|identified|outlined|favou?red|acknowledged|recalled"
          + "|announced|invited|lamented|objected\\s+to|agreed|called\\s+(?:for|on|attention\\s+to)"
          + "|pointed\\s+(?:to|out)"
          + "|expressed\\s+(?:support|concern|regret|hope|preference|disappointment|appreciation)"
          + "(?:\\s+(?:for|about|over|with|that))?"
          + "|appealed\\s+(?:to|for)|drew\\s+attention\\s+to|cautioned\\s+against)";

  private static final Pattern SECOND = Pattern.compile(
      ",?\\s+(?:and|but)"
          + "(,\\s*(?:together\\s+)?with\\s+[^,.;]{2,120},(?:\\s+[^,.;]{2,40},?(?:\\s+and\\s+[^,.;]{2,40})?,)?)?"
          + "\\s+(?:also\\s+)?(" + SAYING + ")\\s+");

  /** Somebody else in the content who may go on with the second verb. */
  private static final Pattern ANOTHER = Pattern.compile(
      "\\b(?:had|have|has|having|who|which|was|were|been)\\b|\\b" + SAYING + "\\b", Pattern.CASE_INSENSITIVE);

  /** A shorter part is no statement. */
  private static final int LEAST = 4;

  private final Text text;
  private final String body;

  Coordination(Text text) {
    this.text = text;
    this.body = text.toString();
  }

  /** The attribution with the first part of its content, then one for each further verb; alone where there is none. */
  List<Attribution> parts(Attribution one) {
    List<Attribution> parts = new ArrayList<>();
    Attribution rest = one;
    while (rest.source() != null && rest.cue() != null && rest.content().spans().size() == 1) {
      int start = text.unit(rest.content().start());
      int end = text.unit(rest.content().end());
      Matcher second = SECOND.matcher(body).region(start, end);
      boolean found = false;
      while (!found && second.find()) {
        boolean sure = second.group(1) != null || !ANOTHER.matcher(body).region(start, second.start()).find();
        found = sure && second.start() - start >= LEAST && end - second.end() >= LEAST
            && body.substring(start, second.start()).chars().noneMatch(c -> c == '“' || c == '"');
      }
      if (!found) {
        break;
      }
      parts.add(Floor.with(rest, rest.source(), passage(start, second.start()), -1));
      rest = new Attribution(
          rest.source(), passage(second.start(2), second.end(2)), passage(second.end(), end), -1, rest.confidence());
    }
    parts.add(rest);
    return parts;
  }

  private Passage passage(int from, int to) {
    return text.passage(List.of(new Span(text.point(from), text.point(to))));
  }
}
