package dev.parley.reading.turns;

import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.reading.tagging.Attribution;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Quotations that a heading, a label or a signature attributes. */
final class RoundUp {
  private static final double CONFIDENCE = 0.95;
  private static final double UNHEADED_CONFIDENCE = 0.8;

  private static final Pattern TOPIC = Pattern.compile("(?:On|About|Regarding)\\h[^“\"]{2,160}?:\\h*");
  private static final Pattern LABEL =
      Pattern.compile("(?:From\\h)?(\\p{Lu}[^:“\"«]{0,200}?)\\h*(:)\\h*(?=[“\"«\\[\\p{Lu}])");
  /** Words that stand at the start of a heading or label without being a name. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:On|About|Regarding|In|At|After|Before|When|What|Why|How|Where|Here|Said|Says|Stated|Added|Continued|Wrote"
              + "|Asked|Tweeted|Headline|Note|Title|Quote|Question|Answer|Update|Read|Watch|Motto|Slogan|Text|Caption"
              + "|Poll|Breaking|Exclusive|Report|Video|Topic|Subject|Claim|Fact|Verdict|Remember|Example"
              + "|Key|More|Related)\\b.*");
  /** Where the name in a heading ends: {@code Foreign Minister Lee on Morning News}. */
  private static final Pattern OCCASION = Pattern.compile("\\h+(?:on|at|in|to|via|with)\\h+(?=[\\p{Lu}\\d])");
  /** {@code to} belongs to such an office: {@code Ambassador to Norway}. */
  private static final Pattern SENT_TO =
      Pattern.compile("(?i).*\\b(?:ambassador|envoy|representative|adviser|advisor|chief of staff|delegate)");
  private static final Pattern ENDS_IN_NAME =
      Pattern.compile("\\p{Lu}(?:[^,;]*\\h)?(?:analyst|chief|expert|historian|columnist|correspondent|editor|author"
          + "|professor|economist|strategist|minister|president|leader|lawmaker|official|director|scholar|fellow|host"
          + "|spokes\\p{L}+|member|chair\\p{L}*|ambassador|commissioner|secretary)(?:\\h\\p{Lu}[\\p{L}.’'-]+){1,4}");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:\\h\\p{Lu}[\\p{L}.'’-]*){1,3}");
  private static final Pattern CALLED = Pattern.compile(NAME.pattern() + ",\\h\\p{Ll}[^.:;?!]{3,80}");
  private static final Pattern SIGNATURE = Pattern.compile("[–—-]\\h*(\\p{Lu}[^.:!?]{2,90})");
  private static final Pattern INTERVIEW =
      Pattern.compile("(?i).*\\b(?:interview|sat down|spoke (?:to|with)|appeared on|joined|appearance)\\b.*");
  private static final Pattern OFFICE_AND_NAME =
      Pattern.compile(
          "(?:(?:Vice|Prime|Foreign|Deputy)\\h)?(?:President|Minister|Chancellor"
              + "|Secretary(?:\\hof\\h(?:the\\h)?\\p{Lu}\\p{L}+)?"
              + "|Senator|Sen\\.|Ambassador|Governor|Gov\\.)(?:\\h\\p{Lu}[\\p{L}.’'-]*){1,4}");

  private final Text body;
  private final List<Block> blocks;
  private final boolean declared;
  private final List<Turn> turns = new ArrayList<>();

  /**
   * @param declared whether the title announces a statement: a quotation with a signature is then the paper's own voice
   */
  RoundUp(Text body, List<Block> blocks, boolean declared) {
    this.body = body;
    this.blocks = blocks;
    this.declared = declared;
  }

  /** The attributed quotations. */
  List<Turn> turns() {
    boolean list = blocks.stream().filter(block -> labelled(block.text()) != null).limit(2).count() == 2;
    int headed = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean beneath = block.item() || Quotation.opens(block.text().charAt(0));
      if (headed >= 0 && beneath && headedQuote(blocks.get(headed), block)) {
        continue;
      }
      if (!beneath || block.item() && headed >= 0 && quoteIn(block.text()) == null) {
        headed = isHeading(i) ? i : -1;
      }
      if (headed == i || labelledQuote(block, list) || block.item() && (cuedQuote(block) || topicQuote(i))) {
        continue;
      }
      signedQuote(i);
    }
    return turns;
  }

  /** A line that names somebody, with quotations in the list or paragraphs beneath. */
  private boolean isHeading(int place) {
    Block block = blocks.get(place);
    String text = block.text();
    if (block.item() || place + 1 >= blocks.size() || text.length() > 160 || text.matches(".*[.?!”\"]")) {
      return false;
    }
    Block next = blocks.get(place + 1);
    return quoteIn(next.text()) != null
        && (next.item() || Quotation.opens(next.text().charAt(0)))
        && nameEnd(text) > 0
        && (OCCASION.matcher(text).find() || text.endsWith(":") || isRole(text) || next.item() && isPerson(text));
  }

  /** A name with a calling ({@code Ann Lee, governor of the islands}) or one that the text holds elsewhere too. */
  private boolean isPerson(String text) {
    if (CALLED.matcher(text).matches()) {
      return true;
    }
    int first = body.toString().indexOf(text);
    return NAME.matcher(text).matches() && first >= 0 && body.toString().indexOf(text, first + text.length()) >= 0;
  }

  private static boolean isRole(String text) {
    Label label = Label.of(text + ":");
    return label != null && (label.form() == Label.Form.ROLE || label.form() == Label.Form.CAPITAL_ROLE);
  }

  /** Where the name at the start of a heading ends, or -1 when it does not begin with a name of two words or more. */
  private static int nameEnd(String text) {
    int end = CALLED.matcher(text).matches()
        ? text.indexOf(',')
        : text.endsWith(":") ? text.length() - 1 : text.length();
    Matcher occasion = OCCASION.matcher(text);
    while (occasion.find()) {
      if (!SENT_TO.matcher(text.substring(0, occasion.start())).matches()) {
        end = Math.min(end, occasion.start());
        break;
      }
    }
    String name = text.substring(0, end).strip();
    boolean fits =
        isName(name) && name.contains(" ") && name.codePoints().anyMatch(Character::isLowerCase);
    return fits ? name.length() : -1;
  }

  private static boolean isName(String words) {
    String plain = words.replaceAll("\\h*\\([^()]*\\)", "").replace(",", "").strip();
    return Label.isNamePhrase(plain) && !NO_NAME.matcher(plain).matches();
  }

  private boolean headedQuote(Block heading, Block block) {
    Quotation quote = quoteIn(block.text());
    if (quote == null) {
      return false;
    }
    Span name = span(heading.start(), heading.start() + nameEnd(heading.text()));
    add(name, null, in(block, quote), Turn.Kind.HEADED_QUOTE, CONFIDENCE);
    return true;
  }

  /** The quotation that is the whole of a bullet, but for the topic before it and a link behind. */
  private static @Nullable Quotation quoteIn(String text) {
    Matcher topic = TOPIC.matcher(text);
    return Quotation.closing(text, topic.lookingAt() ? topic.end() : 0);
  }

  private record Labelled(int start, int end, int colon, Quotation quote) {}

  /** The name, colon and quotation that make up a block, or null. */
  private static @Nullable Labelled labelled(String text) {
    Matcher label = LABEL.matcher(text);
    if (!label.lookingAt() || !isName(label.group(1)) && !endsInName(label.group(1))) {
      return null;
    }
    Quotation quote = Quotation.closing(text, label.end());
    if (quote == null) {
      return null;
    }
    int named = nameEnd(label.group(1));
    int end = named > 0 ? label.start(1) + named : label.end(1);
    return new Labelled(label.start(1), end, label.start(2), quote);
  }

  /** Whether words that are no name throughout end in one: {@code Foreign affairs analyst Ann Lee}. */
  private static boolean endsInName(String words) {
    return words.split("\\h+").length <= 10
        && ENDS_IN_NAME.matcher(words).matches()
        && !NO_NAME.matcher(words).matches();
  }

  private boolean labelledQuote(Block block, boolean list) {
    Labelled labelled = labelled(block.text());
    if (labelled == null) {
      return false;
    }
    if (!list && !block.item() && !isRole(block.text().substring(labelled.start(), labelled.end()))) {
      return false;
    }
    Span name = span(block.start() + labelled.start(), block.start() + labelled.end());
    Span colon = span(block.start() + labelled.colon(), block.start() + labelled.colon() + 1);
    add(name, colon, in(block, labelled.quote()), Turn.Kind.LABELLED_QUOTE, CONFIDENCE);
    return true;
  }

  private boolean cuedQuote(Block block) {
    CuedSentence sentence = CuedSentence.of(block.text());
    if (sentence == null) {
      return false;
    }
    Span name = span(block.start(), block.start() + sentence.nameEnd());
    Span cue = span(block.start() + sentence.cueStart(), block.start() + sentence.cueEnd());
    add(name, cue, in(block, sentence.content()), Turn.Kind.CUED_QUOTE, CuedSentence.CONFIDENCE);
    return true;
  }

  /** A bullet {@code On a topic: “…”} under no heading: the words of whom the lead says was interviewed. */
  private boolean topicQuote(int place) {
    Block block = blocks.get(place);
    Quotation quote = TOPIC.matcher(block.text()).lookingAt() ? quoteIn(block.text()) : null;
    if (quote == null) {
      return false;
    }
    for (Block lead : blocks.subList(0, place)) {
      Matcher name = OFFICE_AND_NAME.matcher(lead.text());
      if (!lead.item() && INTERVIEW.matcher(lead.text()).matches() && name.find()) {
        Span source = span(lead.start() + name.start(), lead.start() + name.end());
        add(source, null, in(block, quote), Turn.Kind.HEADED_QUOTE, UNHEADED_CONFIDENCE);
        return true;
      }
    }
    return false;
  }

  /** A paragraph in quotation marks with the name beneath: {@code – Foreign Minister Lee}. */
  private void signedQuote(int place) {
    if (place == 0 || declared) {
      return;
    }
    Block block = blocks.get(place);
    Matcher signature = SIGNATURE.matcher(block.text());
    Quotation quote = Quotation.closing(blocks.get(place - 1).text(), 0);
    if (quote == null || !signature.matches() || !isName(signature.group(1))) {
      return;
    }
    Span name = span(block.start() + signature.start(1), block.start() + signature.end(1));
    add(name, null, in(blocks.get(place - 1), quote), Turn.Kind.HEADED_QUOTE, CONFIDENCE);
  }

  private void add(Span name, @Nullable Span cue, Span content, Turn.Kind kind, double confidence) {
    Passage source = body.passage(List.of(name));
    Passage cues = cue == null ? null : body.passage(List.of(cue));
    turns.add(new Turn(new Attribution(source, cues, body.passage(List.of(content)), -1, confidence), null, kind));
  }

  private Span in(Block block, Quotation quote) {
    return span(block.start() + quote.start(), block.start() + quote.end());
  }

  private Span span(int start, int end) {
    return new Span(body.point(start), body.point(end));
  }
}
