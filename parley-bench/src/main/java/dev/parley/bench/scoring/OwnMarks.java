package dev.parley.bench.scoring;

import dev.parley.model.Span;
import dev.parley.model.Text;
import java.util.regex.Pattern;

/**
 * Which quotation marks a piece of a content has of its own. {@link Group} looks at whether words stand in marks, and so
 * takes a clause in the middle of somebody's quotation for one; here that clause has none.
 */
enum OwnMarks {
  /** It begins and ends with a mark. */
  AROUND("begins and ends with a mark", Group.DIRECT),
  /** There is no mark in it. */
  NONE("has no mark", Group.INDIRECT),
  /** Some of it stands in marks. */
  INSIDE("has some", Group.MIXED);

  private static final String MARK = "(?:[\"“”„«»]|''|``)";
  private static final Pattern ENCLOSED = Pattern.compile("\\s*" + MARK + ".*" + MARK + "[.,?!]?\\s*", Pattern.DOTALL);
  private static final Pattern ANY = Pattern.compile(MARK);

  /** The group that comes nearest, and has the same goal. */
  final Group group;

  private final String words;

  OwnMarks(String words, Group group) {
    this.words = words;
    this.group = group;
  }

  static OwnMarks of(Text text, Span piece) {
    String content = text.slice(piece);
    return ENCLOSED.matcher(content).matches() ? AROUND : ANY.matcher(content).find() ? INSIDE : NONE;
  }

  /** As tables say it. */
  @Override
  public String toString() {
    return words;
  }
}
