package dev.parley.reading.turns;

import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts what is said out of a piece of text: without stage directions, time stamps and dashes at its edges. */
final class Content {
  private static final Pattern DIRECTION =
      Pattern.compile(
          "[(\\[](?i:(?:applause|laughter|laugh(?:s|ing)|chuckles?|inaudible|unintelligible|indiscernible"
              + "|cross-?talk|pause|cheer(?:s|ing)|boos|booing|gestur(?:es|ing)|points|pointing|speak(?:s|ing)"
              + "|repeats|reads|sings|music|video|off-?mic|audio|no audible|the crowd|as interpreted|through (?:an )?interpreter"
              + "|ph|via|standing ovation|end)\\b[^()\\[\\]]*)[)\\]]"
              + "|\\((?=\\p{Lu})(?![^()]*\\b(?:I|we|you|my|our)\\b)[^()]{2,90}\\.\\)"
              + "|\\[\\h*(?:…|\\.\\.\\.)\\h*\\]"
              + "|[(\\[]\\d{1,2}:\\d{2}(?::\\d{2})?[)\\]]");

  private Content() {}

  /** The passage between two UTF-16 offsets of the body, or null when no word is left. */
  static @Nullable Passage of(Text body, int start, int end) {
    String string = body.toString();
    List<Span> spans = new ArrayList<>();
    Matcher direction = DIRECTION.matcher(string).region(start, end);
    int from = start;
    while (direction.find()) {
      add(body, string, from, direction.start(), spans);
      from = direction.end();
    }
    add(body, string, from, end, spans);
    return spans.isEmpty() ? null : body.passage(spans);
  }

  private static void add(Text body, String string, int start, int end, List<Span> spans) {
    int from = start;
    int to = end;
    while (from < to && isEdge(string.charAt(from))) {
      from++;
    }
    while (to > from && isEdge(string.charAt(to - 1))) {
      to--;
    }
    if (string.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit)) {
      spans.add(new Span(body.point(from), body.point(to)));
    }
  }

  private static boolean isEdge(char c) {
    return Block.isSpace(c) || c == '—' || c == '–';
  }
}
