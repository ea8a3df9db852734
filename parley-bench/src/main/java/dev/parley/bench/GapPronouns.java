package dev.parley.bench;

import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Document;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.reading.speakers.SpeakerResolver;
import dev.parley.reading.tagging.Attribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who a pronoun is, on GAP (Webster et al., "Mind the GAP: A Balanced Corpus of Gendered Ambiguous Pronouns", 2018).
 * The pronoun is given to the speaker resolver as if it were the source of a statement. Each example has two candidate
 * names; each that is called the pronoun's referent, rightly or wrongly, counts as in GAP's own scorer.
 */
public final class GapPronouns {
  private static final Set<String> FEMININE = Set.of("she", "her", "hers", "herself");

  private GapPronouns() {}

  /**
   * Counts over candidates.
   *
   * @param right named and right
   * @param wrong named and not right
   * @param missed right and not named
   */
  public record Score(int right, int wrong, int missed) {
    Score plus(boolean named, boolean gold) {
      return new Score(
          right + (named && gold ? 1 : 0), wrong + (named && !gold ? 1 : 0), missed + (!named && gold ? 1 : 0));
    }

    /** In percent. */
    public double precision() {
      return 100.0 * right / Math.max(1, right + wrong);
    }

    /** In percent. */
    public double recall() {
      return 100.0 * right / Math.max(1, right + missed);
    }

    /** In percent. */
    public double f1() {
      return 100.0 * 2 * right / Math.max(1, 2 * right + wrong + missed);
    }
  }

  /**
   * All examples, and those with a masculine and a feminine pronoun.
   *
   * @param unanswered examples for which the resolver names nobody
   * @param each the examples by themselves
   */
  public record Result(
      int examples, int unanswered, Score all, Score masculine, Score feminine, List<Example> each) {
    public Result {
      each = List.copyOf(each);
    }
  }

  /** One example: the sort of its pronoun, and the counts over its two candidates. */
  public record Example(boolean feminine, Score score) {}

  /** Runs over a GAP file. */
  public static Result run(Path file) throws IOException {
    SpeakerResolver resolver = new SpeakerResolver();
    Score none = new Score(0, 0, 0);
    Score masculine = none;
    Score feminine = none;
    int examples = 0;
    int unanswered = 0;
    List<Example> each = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t", -1);
      Actor speaker = speaker(resolver, fields[1], fields[2], Integer.parseInt(fields[3]));
      examples++;
      unanswered += speaker == null ? 1 : 0;
      boolean a = names(speaker, fields[4]);
      boolean b = names(speaker, fields[7]);
      boolean isA = Boolean.parseBoolean(fields[6].toLowerCase(Locale.ROOT));
      boolean isB = Boolean.parseBoolean(fields[9].toLowerCase(Locale.ROOT));
      boolean she = FEMININE.contains(fields[2].toLowerCase(Locale.ROOT));
      each.add(new Example(she, none.plus(a, isA).plus(b, isB)));
      if (she) {
        feminine = feminine.plus(a, isA).plus(b, isB);
      } else {
        masculine = masculine.plus(a, isA).plus(b, isB);
      }
    }
    Score all =
        new Score(
            masculine.right() + feminine.right(),
            masculine.wrong() + feminine.wrong(),
            masculine.missed() + feminine.missed());
    return new Result(examples, unanswered, all, masculine, feminine, each);
  }

  private static @Nullable Actor speaker(SpeakerResolver resolver, String body, String pronoun, int offset) {
    Text text = new Text(body);
    int end = offset + pronoun.codePointCount(0, pronoun.length());
    Passage source = text.passage(List.of(new Span(offset, end)));
    if (end >= text.length()) {
      return null;
    }
    Passage content = text.passage(List.of(new Span(end, text.length())));
    String hash = Ids.sha256(body);
    Document document =
        new Document(
            Ids.document("gap", hash), "gap", "file:///gap", null, null, null, null, null, "en", body, hash, List.of());
    List<Attribution> attributions = new ArrayList<>(List.of(new Attribution(source, null, content, -1, 1)));
    return resolver.resolve(document, attributions, Cast.EMPTY).getFirst();
  }

  /** Whether the speaker is called by the candidate's words, all of them or all but the first names. */
  private static boolean names(@Nullable Actor speaker, String candidate) {
    if (speaker == null) {
      return false;
    }
    List<String> mine = words(speaker.name());
    List<String> theirs = words(candidate);
    return mine.containsAll(theirs) || theirs.containsAll(mine);
  }

  private static List<String> words(String name) {
    return List.of(name.toLowerCase(Locale.ROOT).replaceAll("['’]s$", "").split("[^\\p{L}\\p{N}'’-]+"));
  }
}
