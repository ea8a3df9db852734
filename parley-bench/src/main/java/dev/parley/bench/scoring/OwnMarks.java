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
  AROUND("begins and ends with a mark"),
  /** There is no mark in it. */
  NONE("has no mark"),
  /** Some of it stands in marks. */
  INSIDE("has some");

  private static final String MARK = "(?:[\"“”„«»]|''|``)";
  private static final Pattern ENCLOSED = Pattern.compile("\\s*" + MARK + ".*" + MARK + "[.,?!]?\\s*", Pattern.DOTALL);
  private static final Pattern ANY = Pattern.compile(MARK);

  private final String words;

  OwnMarks(String words) {
    this.words = words;
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
