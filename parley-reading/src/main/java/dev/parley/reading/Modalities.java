package dev.parley.reading;

import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Statement;
import dev.parley.model.Text;
import dev.parley.reading.tagging.Attribution;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells from the words of and around a cue whether the text says that something was said, that it was not, or only that
 * it may be. What the content itself denies is not looked at. Immutable.
 */
final class Modalities {
  /** Code points before a cue that are looked at: a clause's beginning lies within them. */
  private static final int REACH = 60;

  private static final String AUXILIARY =
      "(?:did|does|do|has|have|had|is|are|was|were|will|would|could|can|might|may|should)";
  private static final Pattern NEGATIVE = Pattern.compile(
      "\\b(?:not|never|nor|neither|cannot|no|without|nobody|nothing|none|unable to|yet to)\\b|n't\\b"
          + "|\\b(?:refus|declin|fail|neglect|omitt)\\w* to \\w|\\bst[oe]p\\w* short of\\b|\\bavoid\\w* \\w+ing\\b");
  private static final Pattern NOT_NEGATIVE = Pattern.compile(
      "\\bnot (?:only|just|merely|simply|least)\\b|\\bagree more\\b|\\bno (?:doubt|secret|question|bones|less)\\b"
          + "|\\bnot but\\b|\\bcannot but\\b|\\bhelp but\\b|\\b(?:can't|cannot|couldn't|could not) help\\b");
  private static final Pattern MAY_NOT = Pattern.compile("\\b(?:might|may)(?: well| yet)? not\\b|\\bmightn't\\b");
  private static final Pattern MODAL =
      Pattern.compile("\\b(?:might|may|could|would|should|must|ought|will|shall)\\b|'ll\\b");
  /** What has happened, or is wished, all the same: "could see", "would like", "would later say". */
  private static final Pattern NOT_MODAL = Pattern.compile(
      "\\bagree more\\b|\\bcould (?:see|hear|feel|tell|understand|remember|recall|believe|only)\\b"
          + "|\\bwould (?:like|love|prefer|rather|welcome|hate"
          + "|be (?:happy|glad|pleased|delighted|prepared|ready|willing|open)|often|always|sometimes|usually|later|go on)\\b"
          + "|\\bwill (?:continue|keep|remain|still|always)\\b");
  private static final Pattern EXPECTED = Pattern.compile(
      "\\b(?:is|are|was|were|be|been|being)\\b.*\\b(?:expected|likely|unlikely|due|set|scheduled|poised|about|going"
          + "|supposed|slated|tipped) to\\b|(?:^|\\s)(?:is|are|was|were) to \\w");
  private static final Pattern NOBODY = Pattern.compile(
      "(?:[Nn]obody|[Nn]o[ -]one|[Nn]one|[Nn]either|[Nn]ot (?:one|a|any|all|every\\w*))\\b.*"
          + "|[Nn]o (?:\\p{Ll}|\\p{Lu}\\p{L}+ \\p{Ll}).*",
      Pattern.DOTALL);
  private static final Pattern IF =
      Pattern.compile("(?:^|\\W)(?:if|unless|whether|in case|suppos\\w+|provided(?: that)?|as though)\\W*$|^\\W*should\\W*$");
  /** "Had Ruiz agreed" at the head of a sentence. */
  private static final Pattern HAD = Pattern.compile("^\\W*had\\b(?: [\\w'-]+){0,4}\\W*$");
  private static final Pattern NOR = Pattern.compile(
      "\\b(?:nor|neither|never|not once|in no way|at no (?:point|time|stage)|without)(?:,? " + AUXILIARY + ")?\\s*$");
  private static final Pattern ASKS = Pattern.compile("(?:^|\\W)" + AUXILIARY + "(?:n't)?\\s*$");
  private static final Pattern CLAUSE_END = Pattern.compile("[.?!;:\\n“”\"]");
  private static final Pattern LAST_WORDS =
      Pattern.compile("(?:.*(?:[,;:()–—]|\\b(?:and|but|or|who|that)\\b)|)((?:\\s*[\\w'-]+){0,4}\\s*)$", Pattern.DOTALL);
  private static final Pattern SELF = Pattern.compile("(?i)i|we");

  private final Text text;

  Modalities(Text text) {
    this.text = text;
  }

  Statement.Modality of(Attribution attribution) {
    Passage cue = attribution.cue();
    if (cue == null) {
      return Statement.Modality.ASSERTED;
    }
    Passage source = attribution.source();
    Passage before = source != null && source.end() <= cue.start() ? source : null;
    int first = before == null ? cue.start() : before.start();
    String lead = clauseBefore(first, attribution.content());
    String group = (before == null ? "" : lastWords(before.end(), cue.start())) + plain(cue.text());
    if (IF.matcher(lead).find() || (HAD.matcher(lead).matches() && !asked(attribution))) {
      return Statement.Modality.HYPOTHETICAL;
    }
    boolean denied = NEGATIVE.matcher(group).find() && !NOT_NEGATIVE.matcher(group).find();
    if (denied && !MAY_NOT.matcher(group).find()) {
      return Statement.Modality.NEGATED;
    }
    if ((source != null && NOBODY.matcher(source.text()).matches()) || NOR.matcher(lead).find()) {
      return Statement.Modality.NEGATED;
    }
    boolean self = source != null && SELF.matcher(source.text()).matches();
    boolean open = !self && MODAL.matcher(group).find() && !NOT_MODAL.matcher(group).find();
    return open || EXPECTED.matcher(group).find() || (ASKS.matcher(lead).find() && asked(attribution))
        ? Statement.Modality.HYPOTHETICAL
        : Statement.Modality.ASSERTED;
  }

  /** The words of the clause before a place, down to the content where that stands before it. */
  private String clauseBefore(int place, Passage content) {
    int low = Math.max(0, place - REACH);
    for (Span span : content.spans()) {
      low = span.end() <= place ? Math.max(low, span.end()) : low;
    }
    String before = plain(text.slice(low, place));
    if (low > 0 && low == place - REACH) {
      // A clause that begins further before must not seem to begin here.
      before = "… " + before;
    }
    int start = 0;
    for (Matcher end = CLAUSE_END.matcher(before); end.find(); ) {
      start = end.end();
    }
    return before.substring(start);
  }

  /** The words between source and cue that belong to the cue's verb. */
  private String lastWords(int from, int to) {
    if (from == to || to - from > REACH) {
      return "";
    }
    Matcher matcher = LAST_WORDS.matcher(plain(text.slice(from, to)));
    return matcher.matches() ? matcher.group(1) : "";
  }

  private boolean asked(Attribution attribution) {
    int end = attribution.content().end();
    for (int i = end; i < Math.min(text.length(), end + REACH); i++) {
      int point = text.at(i);
      if (point == '?' || point == '.' || point == '!' || point == '\n') {
        return point == '?';
      }
    }
    return false;
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
