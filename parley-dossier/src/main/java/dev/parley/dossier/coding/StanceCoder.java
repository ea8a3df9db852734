package dev.parley.dossier.coding;

import dev.parley.dossier.Dossier;
import dev.parley.model.Coding;
import dev.parley.model.Document;
import dev.parley.model.Ids;
import dev.parley.model.Issue;
import dev.parley.model.Option;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Statement;
import dev.parley.model.Text;
import dev.parley.reading.stance.Answer;
import dev.parley.reading.stance.Deed;
import dev.parley.reading.stance.Proposition;
import dev.parley.reading.stance.Range;
import dev.parley.reading.stance.Said;
import dev.parley.reading.stance.StanceModel;
import dev.parley.reading.time.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Codes what statements say about the options of a dossier: those that lie near a statement in meaning are asked about, and
 * the model tells the stance of the speaker and of each other party that the content names. Thread-safe.
 */
public final class StanceCoder {
  /**
   * Surer than this that a statement is about an option, and it is coded. Below half it is more likely not, and counts for
   * nothing, but a person who reviews the codings finds more than half of what is there.
   */
  private static final double ABOUT = 0.2;

  /** Options that lie less near than this (a cosine) are not asked about. */
  private static final double NEAR = 0.3;

  /** Nor are more options than these, the nearest first. */
  private static final int MOST = 6;

  /** UTF-16 units of a text that the model is asked about; a longer quotation is asked about piece by piece. */
  private static final int LONGEST = 600;

  /** Other parties than the speaker's that are asked about, those named first. */
  private static final int OTHERS = 2;

  private static final String SPEAKER = "the speaker";

  private final StanceModel model;
  private final List<Candidate> options = new ArrayList<>();
  private final Owners owners;
  private final Codebook codebook;
  private final Map<String, String> names = new HashMap<>();

  public StanceCoder(Dossier dossier, StanceModel model) {
    this.model = model;
    this.owners = new Owners(dossier.cast());
    this.codebook = Codebook.of(dossier, StanceModel.NAME);
    dossier.issues().forEach(issue -> issue.options()
        .forEach(option -> options.add(new Candidate(issue, option, model.proposition(option.proposition())))));
    dossier.parties().forEach(party -> names.put(party.id(), party.name()));
    dossier.blocs().forEach(bloc -> names.put(bloc.id(), bloc.name()));
  }

  /** What the coder would code against now. */
  public Codebook codebook() {
    return codebook;
  }

  /** What the statements of a document say about all options, and do. */
  public DocumentCodings code(Document document, List<CodedStatement> statements) {
    return code(document, statements, codebook.since(Codebook.EMPTY));
  }

  /**
   * What the statements of a document say about some options, and do.
   *
   * @param only the options, as {@code issue/option}
   */
  public DocumentCodings code(Document document, List<CodedStatement> statements, Set<String> only) {
    Body body = new Body(new Text(document.body()), new Sentences(document.body()), document.published());
    List<Coding> codings = new ArrayList<>();
    List<StatementAct> acts = new ArrayList<>();
    for (CodedStatement one : statements) {
      code(body, one, only, codings, acts);
    }
    return new DocumentCodings(codebook, codings, acts, StanceModel.NAME);
  }

  private record Body(Text text, Sentences sentences, @Nullable LocalDate published) {
    String string() {
      return text.toString();
    }
  }

  /** A stretch of the body with the content in it. */
  private record Excerpt(int start, String text, List<Range> content) {}

  /** An option that a statement could be about. */
  private record Candidate(Issue issue, Option option, Proposition proposition) {
    String key() {
      return issue.id() + "/" + option.id();
    }
  }

  /** What is asked: whose stance on what. */
  private record Question(Candidate about, @Nullable String holder) {}

  private void code(
      Body body, CodedStatement coded, Set<String> only, List<Coding> codings, List<StatementAct> acts) {
    Statement statement = coded.statement();
    List<Excerpt> excerpts = excerpts(body, statement);
    Map<Question, Found> best = new HashMap<>();
    List<Question> order = new ArrayList<>();
    @Nullable Deed deed = null;
    for (Excerpt excerpt : excerpts) {
      Said said = model.said(excerpt.text(), excerpt.content());
      deed = deed == null ? model.act(said) : deed;
      for (Question question : questions(body, coded, excerpt, said, only)) {
        Answer answer = model.ask(said, holder(question), question.about().proposition());
        Found found = new Found(excerpt, answer);
        Found before = best.get(question);
        if (before == null) {
          order.add(question);
        }
        if (before == null || found.weight() > before.weight()) {
          best.put(question, found);
        }
      }
    }
    if (deed != null) {
      acts.add(new StatementAct(statement.id(), deed.act(), deed.confidence(), null, null));
    }
    for (Question question : order) {
      Found found = best.get(question);
      if (found != null && found.answer().about() > ABOUT) {
        codings.add(coding(body, coded, question, found));
      }
    }
  }

  private record Found(Excerpt excerpt, Answer answer) {
    double weight() {
      return answer.about() * answer.stanceConfidence();
    }
  }

  private static Coding coding(Body body, CodedStatement coded, Question question, Found found) {
    String id = coded.statement().id();
    Candidate about = question.about();
    Answer answer = found.answer();
    String other = question.holder();
    String holder = other == null ? String.valueOf(coded.party()) : other;
    List<Passage> conditions = answer.conditions().stream()
        .map(range -> passage(body, found.excerpt().start(), range))
        .toList();
    return new Coding(
        Ids.coding(id, about.issue().id(), about.option().id(), other), id, about.issue().id(), about.option().id(),
        holder, other == null, answer.stance(), answer.strength(), conditions,
        found.weight());
  }

  private static Passage passage(Body body, int start, Range range) {
    Text text = body.text();
    return text.passage(List.of(new Span(text.point(start + range.start()), text.point(start + range.end()))));
  }

  private List<Question> questions(Body body, CodedStatement coded, Excerpt excerpt, Said said, Set<String> only) {
    List<Candidate> about = near(said).stream().filter(one -> only.contains(one.key())).toList();
    if (about.isEmpty()) {
      return List.of();
    }
    Set<String> others = others(excerpt, coded.party(), body.published());
    List<Question> questions = new ArrayList<>();
    for (Candidate one : about) {
      if (coded.party() != null) {
        questions.add(new Question(one, null));
      }
      others.forEach(other -> questions.add(new Question(one, other)));
    }
    return questions;
  }

  /** The options that lie near, the nearest first. */
  private List<Candidate> near(Said said) {
    Map<Candidate, Double> nearness = new HashMap<>();
    options.forEach(one -> nearness.put(one, model.near(said, one.proposition())));
    return options.stream()
        .filter(one -> nearness.getOrDefault(one, -1.0) >= NEAR)
        .sorted(Comparator.comparingDouble((Candidate one) -> -nearness.getOrDefault(one, -1.0)))
        .limit(MOST)
        .toList();
  }

  /** Parties that the content names, other than the speaker's. */
  private Set<String> others(Excerpt excerpt, @Nullable String party, @Nullable LocalDate day) {
    Set<String> others = new LinkedHashSet<>();
    for (Range range : excerpt.content()) {
      Words words = Words.of(excerpt.text().substring(range.start(), range.end()));
      for (int i = 0; i < words.size() && others.size() < OTHERS; i++) {
        Owners.Owner owner = owners.at(words, i, day);
        if (owner != null && owner.party() != null && !owner.party().equals(party)) {
          others.add(owner.party());
        }
      }
    }
    return others;
  }

  private String holder(Question question) {
    String holder = question.holder();
    return holder == null ? SPEAKER : names.getOrDefault(holder, holder);
  }

  /** The sentences of the statement; those of a long quotation in several pieces. */
  private static List<Excerpt> excerpts(Body body, Statement statement) {
    List<Range> content = statement.content().spans().stream().map(span -> range(body, span)).toList();
    List<Range> all = Stream.of(statement.source(), statement.cue(), statement.content())
        .filter(passage -> passage != null)
        .flatMap(passage -> passage.spans().stream())
        .map(span -> range(body, span))
        .toList();
    int first = content.getFirst().start();
    int last = Math.max(first, content.getLast().end() - 1);
    int from = all.stream().mapToInt(Range::start).min().orElse(first);
    int to = all.stream().mapToInt(Range::end).max().orElse(last + 1);
    // A source named far away, as in the heading of a turn, is not part of the text.
    int start = body.sentences().start(first - from > LONGEST ? first : from);
    int end = body.sentences().end(Math.max(last, to - 1 - last > LONGEST ? last : to - 1));
    List<Excerpt> excerpts = new ArrayList<>();
    while (start < end) {
      int stop = body.sentences().end(start);
      while (stop < end && body.sentences().end(stop) - start <= LONGEST) {
        stop = body.sentences().end(stop);
      }
      add(excerpts, body, start, Math.min(stop, end), content);
      start = stop;
    }
    if (excerpts.isEmpty()) {
      int close = body.sentences().end(first);
      excerpts.add(new Excerpt(
          body.sentences().start(first), body.string().substring(body.sentences().start(first), close), List.of()));
    }
    return excerpts;
  }

  /** Adds the stretch if any of the content stands in it. */
  private static void add(List<Excerpt> excerpts, Body body, int start, int end, List<Range> content) {
    String text = body.string().substring(start, end);
    int lead = text.length() - text.stripLeading().length();
    String bare = text.strip();
    int shift = start + lead;
    List<Range> inside = content.stream()
        .map(one -> new Range(
            Math.clamp(one.start() - shift, 0, bare.length()), Math.clamp(one.end() - shift, 0, bare.length())))
        .filter(one -> one.end() > one.start())
        .toList();
    if (!inside.isEmpty()) {
      excerpts.add(new Excerpt(shift, bare, inside));
    }
  }

  private static Range range(Body body, Span span) {
    return new Range(body.text().unit(span.start()), body.text().unit(span.end()));
  }
}
