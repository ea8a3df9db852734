package dev.parley.bench.scoring;

import dev.parley.bench.scoring.Tokens.Piece;
import dev.parley.model.Span;
import dev.parley.model.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Compares what was found in a text with what is known of it, in one of two modes. Lenient: punctuation and quotation
 * marks do not count. Strict, as in published figures: they do, and each place counts once however many attributions
 * share it. In both, each piece of a discontinuous span is a span of its own, a found one can be right for one known
 * one only, and a statement is right when its content shares at least half of the longer of the two with a known one's
 * and their sources touch; statements without a source or a content are not counted as such. Immutable.
 */
public final class Scorer {
  private final GoldText gold;
  private final boolean strict;
  private final QuotedWords marks;
  private final Tokens tokens;

  /** A scorer for one text. */
  public Scorer(GoldText gold, boolean strict) {
    Text text = new Text(gold.text());
    this.gold = gold;
    this.strict = strict;
    this.marks = new QuotedWords(text);
    this.tokens = new Tokens(text, strict);
  }

  private record Marked(Piece piece, Group group) {}

  /** Source and content of a statement in tokens. */
  private record Whole(BitSet source, BitSet content, Group group, double confidence) {
    boolean isRightFor(Whole known) {
      return sharesHalf(known) && source.intersects(known.source);
    }

    boolean sharesHalf(Whole known) {
      BitSet shared = (BitSet) content.clone();
      shared.and(known.content);
      return 2 * shared.cardinality() >= Math.max(content.cardinality(), known.content.cardinality());
    }
  }

  /**
   * A found statement that counts as one, and whether it is right.
   *
   * @param confidence 0 to 1
   */
  public record Judged(double confidence, boolean right) {}

  /** The counts, laid out as {@link Counts} says; they add up over texts. */
  public double[] counts(List<Attributed> found) {
    double[] counts = new double[Counts.SIZE];
    for (Part part : Part.values()) {
      List<Marked> known = marked(gold.attributions(), part);
      List<Marked> mine = marked(found, part);
      countTokens(Measure.token(part), mine, known, counts);
      count(Measure.exact(part), mine, known, Piece::equals, counts);
      count(Measure.half(part), mine, known, Piece::half, counts);
    }
    if (gold.linked()) {
      List<Whole> known = wholes(gold.attributions());
      List<Whole> mine = wholes(found);
      int[] partners = partners(mine, known, Whole::isRightFor);
      add(Measure.STATEMENT, groups(mine, Whole::group), groups(known, Whole::group), partners, counts);
    }
    return counts;
  }

  /**
   * How many known pieces of contents there are of each sort and how many of them are hit by half, as {@link #counts}
   * counts them: {@code [known, hit, known, hit, …]} in the order of {@link OwnMarks}. For corpora that tell what belongs together.
   */
  double[] hitsByOwnMarks(List<Attributed> found) {
    Text text = new Text(gold.text());
    List<Marked> mine = marked(found, Part.CONTENT);
    double[] counts = new double[2 * OwnMarks.values().length];
    List<OwnMarks> sorts = new ArrayList<>();
    List<Piece> known = new ArrayList<>();
    for (Attributed one : gold.attributions()) {
      for (Span span : one.content()) {
        // A span without a word has no piece.
        for (Piece piece : tokens.pieces(List.of(span))) {
          known.add(piece);
          sorts.add(OwnMarks.of(text, span));
        }
      }
    }
    int[] partners = partners(mine.stream().map(Marked::piece).toList(), known, Piece::half);
    for (int i = 0; i < partners.length; i++) {
      int at = 2 * sorts.get(i).ordinal();
      counts[at]++;
      counts[at + 1] += partners[i] >= 0 ? 1 : 0;
    }
    return counts;
  }

  /** The found statements that count as such. */
  public List<Judged> judged(List<Attributed> found) {
    List<Whole> mine = wholes(found);
    Set<Integer> right = new HashSet<>();
    for (int partner : partners(mine, wholes(gold.attributions()), Whole::isRightFor)) {
      right.add(partner);
    }
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < mine.size(); i++) {
      judged.add(new Judged(mine.get(i).confidence(), right.contains(i)));
    }
    return judged;
  }

  /** Pieces that were found and are not marked, or the other way round, exactly: sort, place and words. */
  List<String> failures(List<Attributed> found) {
    Text text = new Text(gold.text());
    List<String> failures = new ArrayList<>();
    for (Part part : Part.values()) {
      List<Marked> known = marked(gold.attributions(), part);
      List<Marked> mine = marked(found, part);
      int[] partners = partners(mine, known, (a, b) -> a.piece().equals(b.piece()));
      Set<Integer> right = new HashSet<>();
      for (int i = 0; i < partners.length; i++) {
        right.add(partners[i]);
        if (partners[i] < 0) {
          failures.add(line("missed", part, known.get(i), mine, text));
        }
      }
      for (int i = 0; i < mine.size(); i++) {
        if (!right.contains(i)) {
          failures.add(line("found", part, mine.get(i), known, text));
        }
      }
    }
    return failures;
  }

  private String line(String what, Part part, Marked one, List<Marked> others, Text text) {
    boolean near = others.stream().anyMatch(other -> other.piece().half(one.piece()));
    Span span = tokens.span(one.piece());
    return String.join(
        "\t",
        what, part.name().toLowerCase(Locale.ROOT), one.group().toString(), near ? "other borders" : "not at all",
        Integer.toString(span.start()), text.slice(span).replaceAll("\\s+", " "));
  }

  /**
   * Whether one attribution by itself is right: its content by half, and its source touches the known one or is missing
   * as that is.
   */
  public boolean isRight(Attributed one) {
    BitSet source = Tokens.union(tokens.pieces(one.source()));
    Whole found = new Whole(source, Tokens.union(tokens.pieces(one.content())), Group.ALL, 1);
    for (Attributed known : gold.attributions()) {
      BitSet itsSource = Tokens.union(tokens.pieces(known.source()));
      Whole whole = new Whole(itsSource, Tokens.union(tokens.pieces(known.content())), Group.ALL, 1);
      if (source.isEmpty() && itsSource.isEmpty() ? found.sharesHalf(whole) : found.isRightFor(whole)) {
        return true;
      }
    }
    return false;
  }

  private List<Marked> marked(List<Attributed> attributions, Part part) {
    List<Marked> marked = new ArrayList<>();
    Set<Piece> seen = new HashSet<>();
    for (Attributed one : attributions) {
      Group group = marks.group(one.content().isEmpty() ? one.part(part) : one.content());
      for (Piece piece : tokens.pieces(one.part(part))) {
        if (seen.add(piece) || (!strict && gold.linked())) {
          marked.add(new Marked(piece, group));
        }
      }
    }
    return marked;
  }

  private List<Whole> wholes(List<Attributed> attributions) {
    List<Whole> wholes = new ArrayList<>();
    for (Attributed one : attributions) {
      BitSet source = Tokens.union(tokens.pieces(one.source()));
      BitSet content = Tokens.union(tokens.pieces(one.content()));
      if (!source.isEmpty() && !content.isEmpty()) {
        wholes.add(new Whole(source, content, marks.group(one.content()), one.confidence()));
      }
    }
    return wholes;
  }

  private static void count(
      Measure measure, List<Marked> mine, List<Marked> known, BiPredicate<Piece, Piece> fits, double[] counts) {
    int[] partners = partners(mine, known, (a, b) -> fits.test(a.piece(), b.piece()));
    add(measure, groups(mine, Marked::group), groups(known, Marked::group), partners, counts);
  }

  private static void countTokens(Measure measure, List<Marked> mine, List<Marked> known, double[] counts) {
    BitSet allMine = union(mine, Group.ALL);
    BitSet allKnown = union(known, Group.ALL);
    for (Group group : Group.values()) {
      BitSet found = union(mine, group);
      BitSet wanted = union(known, group);
      counts[Counts.found(measure, group)] += found.cardinality();
      counts[Counts.known(measure, group)] += wanted.cardinality();
      found.and(allKnown);
      wanted.and(allMine);
      counts[Counts.right(measure, group)] += found.cardinality();
      counts[Counts.hit(measure, group)] += wanted.cardinality();
    }
  }

  private static BitSet union(List<Marked> marked, Group group) {
    return Tokens.union(marked.stream()
        .filter(one -> group == Group.ALL || one.group() == group)
        .map(Marked::piece)
        .toList());
  }

  /** For each known one the number of the first found one that fits and is not yet taken, or -1. */
  private static <T> int[] partners(List<T> mine, List<T> known, BiPredicate<T, T> fits) {
    int[] partners = new int[known.size()];
    boolean[] taken = new boolean[mine.size()];
    for (int i = 0; i < partners.length; i++) {
      partners[i] = -1;
      for (int k = 0; k < taken.length && partners[i] < 0; k++) {
        if (!taken[k] && fits.test(mine.get(k), known.get(i))) {
          taken[k] = true;
          partners[i] = k;
        }
      }
    }
    return partners;
  }

  private static <T> List<Group> groups(List<T> items, Function<T, Group> group) {
    return items.stream().map(group).toList();
  }

  private static void add(Measure measure, List<Group> mine, List<Group> known, int[] partners, double[] counts) {
    for (Group group : mine) {
      add(counts, Counts.found(measure, Group.ALL), Counts.found(measure, group));
    }
    for (int i = 0; i < partners.length; i++) {
      add(counts, Counts.known(measure, Group.ALL), Counts.known(measure, known.get(i)));
      if (partners[i] >= 0) {
        add(counts, Counts.hit(measure, Group.ALL), Counts.hit(measure, known.get(i)));
        add(counts, Counts.right(measure, Group.ALL), Counts.right(measure, mine.get(partners[i])));
      }
    }
  }

  private static void add(double[] counts, int all, int group) {
    counts[all]++;
    counts[group]++;
  }
}
