package dev.parley.reading.turns;

import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.reading.tagging.Attribution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Labelled turns. */
final class Transcript {
  private static final double CONFIDENCE = 0.95;
  /** The least part of the labelled blocks that must sound like talk. */
  private static final double TALK = 0.4;
  /** The least part of the answers that must hold a first person where nobody but {@code A} answers. */
  private static final double PERSONAL = 0.3;
  /** From so many labelled blocks on, a text is taken for a transcript as a whole. */
  private static final int WHOLE = 4;

  /** Shorter paragraphs are no statements: {@code Thank you very much.} is one, {@code Yeah, sure.} is not. */
  static final int FEWEST_WORDS = 4;

  private static final Pattern END =
      Pattern.compile("[(\\[*-]*\\h*(?:END|End)(?:\\h+(?:OF|of)\\h+\\p{L}+)?"
              + "(?:\\h+[\\d:.,/\\h\\p{Lu}()]*)?[)\\]*.-]*|[#*_=\\h-]{1,12}");
  private static final Pattern CLOCK =
      Pattern.compile("\\(?(?:\\p{Lu}[\\p{L}.,]*\\h)?\\d{1,2}[:.]\\d{2}\\h*(?:[AaPp]\\.?\\h?[Mm]\\.?)?.{0,25}");
  /** What a site writes beneath an interview. */
  private static final Pattern SITE =
      Pattern.compile(
          "(?i)\\(?(?:follow\\h.*\\hon\\h|follow us|read more|watch the (?:full|video)|listen to the|subscribe"
              + "|sign up for|(?:this|the) (?:interview|transcript|conversation)\\h(?:has been|was)\\h|written for\\h"
              + "|copyright|©).*");
  private static final Pattern ENDS_A_SENTENCE = Pattern.compile(".*[.?!…:;,—–\"”’)\\]-]");

  private record Labelled(int place, Label label) {}

  private final Text body;
  private final List<Block> blocks;
  private final @Nullable String title;
  private final @Nullable String byline;
  private final Title.Kind kind;

  Transcript(Text body, List<Block> blocks, @Nullable String title, @Nullable String byline) {
    this.body = body;
    this.blocks = blocks;
    this.title = title;
    this.byline = byline;
    this.kind = Title.of(title).kind();
  }

  /** The turns, or none when the text is no transcript. */
  List<Turn> turns() {
    List<Labelled> labelled = labelled();
    if (labelled.isEmpty()) {
      return List.of();
    }
    boolean whole = kind == Title.Kind.REMARKS || labelled.size() >= WHOLE && covers(labelled);
    Map<Integer, Label> labels = new HashMap<>();
    labelled.forEach(each -> labels.put(each.place(), each.label()));
    List<Turn> turns = new ArrayList<>();
    Label current = null;
    Passage source = null;
    boolean mayGoOn = false;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Label label = labels.get(i);
      int from = block.start();
      if (label != null) {
        current = label;
        source = body.passage(List.of(span(block.start() + label.start(), block.start() + label.end())));
        from = block.start() + label.next();
        mayGoOn = whole || from >= block.end();
      } else if (END.matcher(block.text()).matches()) {
        current = null;
      } else if (current == null || !mayGoOn || isFurniture(block)) {
        continue;
      }
      if (current != null && source != null && from < block.end()) {
        Turn turn = turn(current, source, from, block.end());
        if (turn != null) {
          turns.add(turn);
        }
        mayGoOn &= whole;
      }
    }
    return turns;
  }

  private @Nullable Turn turn(Label label, Passage source, int from, int end) {
    Passage content = Content.of(body, from, end);
    if (content == null || Voice.words(content.text()) < FEWEST_WORDS) {
      return null;
    }
    String hint = Title.naming(label, title, byline);
    if (hint == null && label.role() != null) {
      hint = label.words() + ", " + label.role();
    }
    // "A" without a title that says whose answers these are names nobody.
    boolean unnamed = label.unnamed() && label.role() == null || label.form() == Label.Form.ANSWER && hint == null;
    Turn.Kind turnKind = unnamed ? Turn.Kind.UNNAMED : Turn.Kind.TRANSCRIPT;
    return new Turn(new Attribution(source, null, content, -1, CONFIDENCE), hint, turnKind);
  }

  /** Place and time of the meeting, headings, the site's own lines. */
  private static boolean isFurniture(Block block) {
    String text = block.text();
    return CLOCK.matcher(text).matches()
        || SITE.matcher(text).matches()
        || !ENDS_A_SENTENCE.matcher(text).matches() && Voice.words(text) <= 10 && Label.isNamePhrase(text);
  }

  /** The blocks that begin with a speaker's label, or none when the whole does not look like a conversation. */
  private List<Labelled> labelled() {
    List<Labelled> candidates = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      Label label = Label.of(blocks.get(i).text());
      if (label != null && !isHeading(i, label)) {
        candidates.add(new Labelled(i, label));
        counts.merge(label.key(), 1, Integer::sum);
      }
    }
    boolean capitals =
        candidates.stream()
                .filter(each -> each.label().inCapitals() && isFirm(each.label(), counts))
                .limit(3)
                .count()
            == 3;
    List<Labelled> firm = new ArrayList<>();
    for (Labelled each : candidates) {
      if (isFirm(each.label(), counts) && !(capitals && each.label().form() == Label.Form.NAME)) {
        firm.add(each);
      }
    }
    long speakers = firm.stream().map(each -> each.label().key()).distinct().count();
    boolean announced = kind == Title.Kind.REMARKS;
    if (firm.size() < 2 && !announced || speakers < 2 && !announced && firm.size() < 3 || !soundsLikeTalk(firm)) {
      return List.of();
    }
    if (!announced && isExplainer(firm)) {
      return List.of();
    }
    List<Labelled> all = new ArrayList<>();
    for (Labelled each : candidates) {
      boolean single = counts.getOrDefault(each.label().key(), 0) == 1;
      boolean style = !capitals || each.label().inCapitals() || each.label().form() == Label.Form.ROLE;
      if (style && (isFirm(each.label(), counts) || single && firm.size() >= WHOLE && isKnown(each))) {
        all.add(each);
      }
    }
    return all;
  }

  /**
   * A label in so few words that stands alone may be a heading: what follows must then be another paragraph of talk.
   */
  private boolean isHeading(int place, Label label) {
    Block block = blocks.get(place);
    return label.next() >= block.text().length()
        && (place + 1 >= blocks.size() || blocks.get(place + 1).item() || !Voice.talk(blocks.get(place + 1).text()));
  }

  private static boolean isFirm(Label label, Map<String, Integer> counts) {
    int count = counts.getOrDefault(label.key(), 0);
    return switch (label.form()) {
      case CAPITAL_ROLE -> true;
      case QUESTION, ANSWER, CAPITALS, NAME -> count >= 2;
      case ROLE -> count >= 2 || label.words().matches("(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\\.?\\h\\p{Lu}[\\p{L}’'-]+");
    };
  }

  /** Whether the name of a label that occurs once is met elsewhere in the text or its title. */
  private boolean isKnown(Labelled each) {
    Label label = each.label();
    if (label.form() == Label.Form.QUESTION || label.form() == Label.Form.ANSWER) {
      return label.form() == Label.Form.QUESTION;
    }
    String surname = label.surname();
    if (surname.length() < 3 || label.words().split("\\h+").length > 5) {
      return false;
    }
    if (title != null && title.toUpperCase(Locale.ROOT).contains(surname)) {
      return true;
    }
    Pattern elsewhere = Pattern.compile("(?iU)(?<!\\p{L})" + Pattern.quote(surname) + "(?!\\p{L})");
    return label.form() == Label.Form.CAPITALS && label.words().split("\\h+").length <= 3
        || elsewhere.matcher(body.toString()).results().limit(2).count() >= 2;
  }

  /** Whether questions are answered in the voice of the outlet: nobody among the answers speaks for themselves. */
  private boolean isExplainer(List<Labelled> labelled) {
    List<Labelled> answers =
        labelled.stream().filter(each -> each.label().form() != Label.Form.QUESTION).toList();
    boolean named = answers.stream().anyMatch(each -> each.label().form() != Label.Form.ANSWER);
    long personal = answers.stream().filter(each -> Voice.firstPerson(said(each))).count();
    return !named && personal < PERSONAL * answers.size();
  }

  private String said(Labelled each) {
    String text = blocks.get(each.place()).text();
    if (each.label().next() < text.length()) {
      return text.substring(each.label().next());
    }
    return each.place() + 1 < blocks.size() ? blocks.get(each.place() + 1).text() : "";
  }

  private boolean soundsLikeTalk(List<Labelled> labelled) {
    int lengthy = 0;
    int talk = 0;
    for (Labelled each : labelled) {
      String said = said(each);
      if (Voice.words(said) >= 4) {
        lengthy++;
        talk += Voice.talk(said) ? 1 : 0;
      }
    }
    return lengthy > 0 && talk >= TALK * lengthy;
  }

  /** Whether the labels begin early and stand all through the text. */
  private boolean covers(List<Labelled> labelled) {
    return labelled.getFirst().place() <= Math.max(8, blocks.size() / 5);
  }

  private Span span(int start, int end) {
    return new Span(body.point(start), body.point(end));
  }
}
