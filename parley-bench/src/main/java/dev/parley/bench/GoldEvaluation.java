package dev.parley.bench;

import dev.parley.bench.GoldFile.Marked;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.coding.PartyCoder;
import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Document;
import dev.parley.model.Ids;
import dev.parley.model.Span;
import dev.parley.model.Statement;
import dev.parley.model.Text;
import dev.parley.model.When;
import dev.parley.reading.Reader;
import dev.parley.reading.intake.Intake;
import dev.parley.reading.intake.Limits;
import dev.parley.reading.intake.Taking;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts end to end and holds the answer against statements that people marked: found, and if found whether
 * speaker, party, date and kind are right. A missed statement is wrong in all of them ({@code
 * docs/guidelines/official-sample.md}).
 */
public final class GoldEvaluation {
  private final Dossier dossier;
  private final Cast cast;
  private final Reader reader;
  private final PrintStream out;
  private final boolean details;
  private final Map<String, Integer> counts = new TreeMap<>();

  /**
   * @param details whether every failure is listed with its words
   */
  public GoldEvaluation(Dossier dossier, Reader reader, PrintStream out, boolean details) {
    this.dossier = dossier;
    this.cast = dossier.cast();
    this.reader = reader;
    this.out = out;
    this.details = details;
  }

  /**
   * Evaluates every gold file of a folder and prints the table.
   *
   * @param texts where the texts lie: {@code NAME.md} for {@code NAME.jsonl}
   */
  public void run(Path gold, Path texts) throws IOException {
    try (Stream<Path> files = Files.list(gold)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        GoldFile marked = GoldFile.read(file, texts);
        String name = file.getFileName().toString().replaceFirst("jsonl$", "md");
        Document document = document(texts.resolve(name));
        boolean dated = document.published() != null || marked.published() == null;
        evaluate(marked, dated ? document : document.withPublished(marked.published(), marked.precision()));
      }
    }
    print();
  }

  private static Document document(Path path) {
    try (Stream<Taking> takings = new Intake(Limits.DEFAULT).take(path.toString())) {
      return switch (takings.findFirst().orElseThrow()) {
        case Taking.Taken taken -> taken.document();
        case Taking.Refused refused ->
          throw new IllegalStateException(refused.name() + " was refused: " + refused.reason());
      };
    }
  }

  private void evaluate(GoldFile gold, Document document) {
    Words words = new Words(document.body());
    List<CodedStatement> answers =
        new PartyCoder(dossier).code(document, reader.read(document, cast));
    List<BitSet> answered = answers.stream().map(answer -> words.letters(answer.statement())).toList();
    int from = words.start(gold);
    int until = 0;
    List<Integer> begins = new ArrayList<>();
    boolean[] used = new boolean[answers.size()];
    BitSet covered = new BitSet();
    for (Marked marked : gold.statements()) {
      int start = marked.within() >= 0 ? begins.get(marked.within()) : from;
      BitSet letters = words.letters(marked, start);
      begins.add(letters.isEmpty() ? start : letters.nextSetBit(0));
      until = Math.max(until, letters.length());
      count("gold", true);
      int best = best(letters, answered, answers, used, marked);
      if (best < 0) {
        List.of("found", "speaker", "party", "date", "kind", "evidentiality", "all").forEach(what -> count(what, false));
        report(document, "missed", marked, null);
        continue;
      }
      used[best] = true;
      covered.or(answered.get(best));
      judge(document, marked, answers.get(best));
    }
    // Where fewer statements were marked than were due, the whole passage is judged. Its last words may be no part of
    // the body ("###"); then it is a whole paper.
    int last = gold.starts() == null ? -1 : words.find(String.valueOf(gold.ends()), Math.max(0, from), 1);
    int end = gold.statements().size() >= 5 && gold.starts() != null ? until : last < 0 ? Integer.MAX_VALUE : last + 1;
    for (int i = 0; i < answers.size(); i++) {
      int start = answered.get(i).nextSetBit(0);
      if (!used[i] && start >= from && start < end) {
        count("invented", true);
        if (details) {
          Statement statement = answers.get(i).statement();
          out.println(document.name() + "  invented: " + name(statement.speaker()) + ": " + statement.content().text());
        }
      }
    }
  }

  private int best(
      BitSet letters, List<BitSet> answered, List<CodedStatement> answers, boolean[] used, Marked marked) {
    int best = -1;
    double bestShare = 0;
    for (int i = 0; i < answered.size(); i++) {
      BitSet shared = (BitSet) letters.clone();
      shared.and(answered.get(i));
      double share = shared.cardinality() / (double) Math.max(1, Math.max(letters.cardinality(), answered.get(i).cardinality()));
      if (sameSpeaker(marked, answers.get(i).statement().speaker())) {
        // Of two answers over the same words, an outer and an inner one, the one with the right speaker is meant.
        share = share >= 0.5 ? share + 0.25 : share;
      }
      if (!used[i] && share >= 0.5 && share > bestShare) {
        best = i;
        bestShare = share;
      }
    }
    return best;
  }

  private void judge(Document document, Marked marked, CodedStatement answer) {
    Statement statement = answer.statement();
    When said = statement.said();
    boolean speaker = sameSpeaker(marked, statement.speaker());
    boolean party = String.valueOf(marked.party()).equals(String.valueOf(answer.party()));
    boolean date = marked.from() == null || marked.to() == null
        || (said != null && !said.from().isBefore(marked.from()) && !said.to().isAfter(marked.to()));
    boolean kind = marked.kind().equals(statement.kind().name().toLowerCase(Locale.ROOT));
    boolean evidentiality =
        marked.evidentiality().equals(Ids.of(statement.evidentiality()));
    count("found", true);
    count("speaker", speaker);
    count("party", party);
    count("date", date);
    count("kind", kind);
    count("evidentiality", evidentiality);
    boolean all = speaker && party && date && kind;
    count("all", all);
    if (!all || !evidentiality) {
      List<String> wrong = new ArrayList<>();
      add(wrong, speaker, "speaker " + name(statement.speaker()) + " for " + marked.speaker());
      add(wrong, party, "party " + answer.party() + " for " + marked.party());
      add(wrong, date, "date " + said + " for " + marked.from() + ".." + marked.to());
      add(wrong, kind, "kind " + statement.kind() + " for " + marked.kind());
      add(wrong, evidentiality, "evidentiality " + statement.evidentiality() + " for " + marked.evidentiality());
      report(document, String.join(", ", wrong), marked, statement);
    }
  }

  private static void add(List<String> wrong, boolean right, String what) {
    if (!right) {
      wrong.add(what);
    }
  }

  private void report(Document document, String what, Marked marked, @Nullable Statement answer) {
    if (details) {
      String source = answer == null || answer.source() == null ? "" : " [" + answer.source().text() + "]";
      out.println(document.name() + "  " + what + source + ": " + String.join(" … ", marked.content()));
    }
  }

  private void count(String what, boolean right) {
    counts.merge(what, right ? 1 : 0, Integer::sum);
  }

  private void print() {
    int gold = counts.getOrDefault("gold", 0);
    out.println("gold statements            " + gold);
    int found = counts.getOrDefault("found", 0);
    for (String what : List.of("found", "speaker", "party", "date", "kind", "evidentiality", "all")) {
      int right = counts.getOrDefault(what, 0);
      String shares = share(right, gold) + (what.equals("found") ? "" : "   of the found " + share(right, found));
      out.printf("%-26s %4d %s%n", what.equals("all") ? "right end to end" : what, right, shares);
    }
    out.println("answers without gold       " + counts.getOrDefault("invented", 0));
  }

  private static String share(int right, int all) {
    double[] interval = wilson(right, all);
    return String.format(Locale.ROOT, "%5.1f %% (95 %%: %.1f to %.1f)",
        100.0 * right / Math.max(1, all), 100 * interval[0], 100 * interval[1]);
  }

  /** Wilson's score interval for a share (E. B. Wilson, 1927), 95 %. */
  private static double[] wilson(int right, int all) {
    double z = 1.96;
    double n = Math.max(1, all);
    double p = right / n;
    double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return new double[] {middle - half, middle + half};
  }

  private static String name(@Nullable Actor speaker) {
    return speaker == null ? "nobody" : speaker.name();
  }

  private boolean sameSpeaker(Marked marked, @Nullable Actor speaker) {
    if (marked.speaker() == null || speaker == null) {
      return marked.speaker() == null && speaker == null;
    }
    return marked.speaker().is(speaker, cast);
  }

  /** A body with its white space folded, so that words are found whatever the line ends. */
  private static final class Words {
    private final Text text;
    private final String folded;
    private final int[] places;

    private Words(String body) {
      this.text = new Text(body);
      StringBuilder folded = new StringBuilder();
      int[] places = new int[body.length() + 1];
      boolean blank = true;
      for (int i = 0; i < text.length(); i++) {
        int point = text.at(i);
        // Gold has the words as a reader sees them, without the bullets of a list.
        boolean bullet = point == '-' && (i == 0 || text.at(i - 1) == '\n') && i + 1 < text.length() && text.at(i + 1) == ' ';
        if (Character.isWhitespace(point) || point == 0xA0 || bullet) {
          if (!blank) {
            places[folded.length()] = i;
            folded.append(' ');
          }
          blank = true;
        } else {
          for (int k = 0; k < Character.charCount(point); k++) {
            places[folded.length() + k] = i;
          }
          folded.appendCodePoint(point);
          blank = false;
        }
      }
      this.folded = folded.toString();
      this.places = places;
    }

    /**
     * Where the marked passage starts. Its first words may stand in several places: meant is the one from which all
     * marked statements follow soonest.
     */
    private int start(GoldFile gold) {
      if (gold.starts() == null) {
        return 0;
      }
      int best = -1;
      int bestLength = Integer.MAX_VALUE;
      for (int at = folded.indexOf(gold.starts()); at >= 0; at = folded.indexOf(gold.starts(), at + 1)) {
        int end = at - 1;
        for (Marked marked : gold.statements()) {
          if (end >= at - 1 && marked.within() < 0) {
            int found = folded.indexOf(marked.content().getFirst(), Math.max(at, end));
            end = found < 0 ? -2 : found;
          }
        }
        if (end >= at - 1 && end - at < bestLength) {
          best = at;
          bestLength = end - at;
        }
      }
      return best < 0 ? 0 : places[best];
    }

    /** Where the words stand for the n-th time from a code point on, or -1. */
    private int find(String words, int from, int times) {
      int at = position(words, from, times);
      return at < 0 ? -1 : places[at];
    }

    private int position(String words, int from, int times) {
      int at = Arrays.binarySearch(places, 0, folded.length(), from);
      at = (at < 0 ? -at - 1 : at) - 1;
      for (int i = 0; i < times; i++) {
        at = folded.indexOf(words, at + 1);
        if (at < 0) {
          return -1;
        }
      }
      return at;
    }

    private BitSet letters(Marked marked, int from) {
      BitSet letters = new BitSet();
      int start = from;
      int times = marked.occurrence();
      for (String piece : marked.content()) {
        int at = position(piece, start, times);
        if (at < 0) {
          throw new IllegalStateException("The text has no such words: " + piece);
        }
        for (int i = at; i < at + piece.length(); i++) {
          if (folded.charAt(i) != ' ') {
            letters.set(places[i]);
          }
        }
        start = places[at + piece.length() - 1];
        times = 1;
      }
      return letters;
    }

    private BitSet letters(Statement statement) {
      BitSet letters = new BitSet();
      for (Span span : statement.content().spans()) {
        for (int i = span.start(); i < span.end(); i++) {
          if (!Character.isWhitespace(text.at(i))) {
            letters.set(i);
          }
        }
      }
      return letters;
    }
  }
}
