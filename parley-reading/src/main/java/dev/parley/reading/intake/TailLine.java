package dev.parley.reading.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a text with what it says about where the article ends.
 *
 * @param start its first UTF-16 unit that is no white space
 * @param end the unit after its last that is none; equal to start for an empty line
 * @param words how many
 * @param sign what it is a sign of
 * @param item which kind of line of a comment system, for {@link Sign#ITEM}
 */
record TailLine(int start, int end, int words, Sign sign, int item) {
  /** What a line alone tells. */
  enum Sign {
    NONE,
    /** A site or agency is credited. */
    CREDIT,
    /** Comments follow. */
    COMMENTS,
    /** "Comments", which may head a chapter as well. */
    MAYBE_COMMENTS,
    /** Links to other articles, sharing, subscription. */
    NOTICE,
    /** Stands above or below each comment: a name and an hour, "Reply". */
    ITEM
  }

  private static final int LONGEST_SIGN = 160;
  private static final int LONGEST_CREDIT = 90;
  private static final String DOMAIN = "(?:https?://)?(?:[a-z0-9-]+\\.)+[a-z]{2,10}(?:/\\S*)?";
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?i)\\{[^{}]{2,60}}|[(\\[<]?\\s*" + DOMAIN + "\\s*[)\\]>]?"
              + "|[-–—(\\[]*\\s*(?:source|sources|via|credit|photo credit)\\s*:\\s*\\S.*"
              + "|(?:©|\\(c\\)\\s|copyright (?:©|\\(c\\)|\\d{4}|by\\b)).*|.*\\ball rights reserved\\b.*"
              + "|.{0,40}\\b(?:originally|first) (?:published|appeared) (?:on|in|at|by)\\b.*"
              + "|\\(?(?:additional )?(?:reporting|writing|editing|compiled) by .*|the post .{3,120} appeared first on .*|(?:re)?published with permission.*"
              + "|read the (?:full|original|whole) (?:article|story|post|piece)\\b.*");
  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?i)(?:(?:view|show|read|see) )?(?:all )?\\d[\\d,.]* (?:reader )?comments?:?"
              + "|(?:reader )?comments? ?[(\\[:]? ?\\d[\\d,.]* ?[)\\]]?"
              + "|\\d[\\d,.]* (?:responses|replies|thoughts)(?: (?:to|on) .*)?"
              + "|(?:leave|post|add|write) (?:a|your) (?:reply|comment|response)\\b.{0,30}"
              + "|(?:join the (?:conversation|discussion)|be the first to comment|"
              + "comments are closed|view comments|show comments"
              + "|log ?in to (?:comment|reply|post)|you must be logged in|"
              + "sort by:? ?(?:newest|oldest|best|top))\\b.{0,40}"
              + "|(?:readers?['’]? comments|reader comments|comments from (?:our )?readers|"
              + "top comments?|what readers (?:say|think)):?");
  private static final Pattern MAYBE_COMMENTS =
      Pattern.compile("(?i)(?:comments?|discussion|responses|replies|feedback):?");
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?i)(?:related(?: (?:articles|stories|posts|news|topics|content|coverage|reading))?"
              + "|read (?:more|next|also)|see also"
              + "|more (?:from|on) .{2,40}|you (?:may|might) also like|recommended(?: for you)?|"
              + "trending(?: now)?|most (?:read|popular)"
              + "|share(?: this.{0,30}| on .{2,30})?|tags?|filed under|topics|categories|advertisement|"
              + "sponsored(?: content)?"
              + "|about the author|tell us what you think)(?::.*)?"
              + "|(?:(?:sign up (?:for|to)|subscribe to) .{0,60}\\b(?:newsletters?|updates|inbox|channel|alerts)\\b|"
              + "follow us (?:on|at)|click here to|download our app"
              + "|support our journalism)\\b.{0,60}");
  private static final List<Pattern> ITEMS =
      List.of(
          Pattern.compile("[\\p{L}\\d_.@' -]{2,40} (?:says|said|wrote|writes|replied|commented):"),
          Pattern.compile("(?i).{0,60}\\b(?:\\d+|an?|one) (?:second|minute|hour|day|week|month|year)s? ago\\b.{0,20}"),
          Pattern.compile(
              "(?i).{0,40}(?:\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2} \\p{L}{3,9}\\.? \\d{4}|"
                  + "\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}"
                  + "|\\d{4}-\\d{2}-\\d{2}),? ?(?:at |@ ?|[-–—|·•T] ?)?\\d{1,2}[:.]\\d{2}.{0,20}"),
          Pattern.compile(
              "(?i)(?:reply|like|report(?: abuse)?|flag|upvote|downvote|permalink|edit|quote|share)"
                  + "(?:\\W*(?:reply|like|report|flag|upvote|downvote|permalink|edit|quote|share|\\d+))*\\W*"),
          Pattern.compile("(?i)(?:guest|anonymous|anon)(?:[ #,:|·-].{0,40})?"));
  private static final Pattern QUOTED = Pattern.compile("“[^”]{0,2000}”|\"[^\"]{0,2000}\"|«[^»]{0,2000}»");
  private static final Pattern REPORT =
      Pattern.compile(
          "(?i)\\b(?:said|told|added|announced|according to|stated|noted|reported|warned|confirmed|insisted|stressed|"
              + "declared|tweeted|explained|claimed|urged|testified|recalled|acknowledged|denied|"
              + "(?:he|she|they) says)\\b");
  private static final Pattern VOICE =
      Pattern.compile(
          "\\bI\\b(?![.-])|\\b(?:my|me|you|your|yours|yourself)\\b|\\b\\p{L}+n['’]t\\b|"
              + "\\b(?i:it|that|there|he|she|who|what)['’]s\\b|"
              + "[!?]|…|\\.\\.\\.|(?i)\\b(?:lol|imo|imho|omg|wtf|smh|btw|obviously|clearly|"
              + "ridiculous|pathetic|disgrace(?:ful)?|"
              + "nonsense|shame|bravo|amen|thanks|great (?:article|piece|read)|"
              + "well said|good riddance|wake up|this article|the author)\\b");
  private static final int MOST_MARKS = 50;

  /** The lines of a text. */
  static List<TailLine> of(String body) {
    List<TailLine> lines = new ArrayList<>();
    for (int start = 0; start < body.length(); ) {
      int end = start;
      while (end < body.length() && body.charAt(end) != '\n' && body.charAt(end) != '\r') {
        end++;
      }
      lines.add(line(body, start, end));
      boolean pair = end + 1 < body.length() && body.charAt(end) == '\r' && body.charAt(end + 1) == '\n';
      start = end + (pair ? 2 : 1);
    }
    return lines;
  }

  private static TailLine line(String body, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(body.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(body.charAt(end - 1))) {
      end--;
    }
    String text = body.substring(start, end);
    int item = item(text);
    return new TailLine(start, end, words(text), item >= 0 ? Sign.ITEM : sign(text), item);
  }

  /** How many words a text has. */
  static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      words += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return words;
  }

  private static Sign sign(String text) {
    if (text.isEmpty() || text.length() > LONGEST_SIGN) {
      return Sign.NONE;
    }
    return COMMENTS.matcher(text).matches() ? Sign.COMMENTS
        : MAYBE_COMMENTS.matcher(text).matches() ? Sign.MAYBE_COMMENTS
        : NOTICE.matcher(text).matches() ? Sign.NOTICE
        : text.length() <= LONGEST_CREDIT && CREDIT.matcher(text).matches() ? Sign.CREDIT
        : Sign.NONE;
  }

  private static int item(String text) {
    if (text.isEmpty() || text.length() > LONGEST_CREDIT) {
      return -1;
    }
    for (int i = 0; i < ITEMS.size(); i++) {
      if (ITEMS.get(i).matcher(text).matches()) {
        return i;
      }
    }
    return -1;
  }

  private static int count(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int count = 0;
    while (count < MOST_MARKS && matcher.find()) {
      count++;
    }
    return count;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
  }

  /** How often the line reports what somebody said, quotations apart. */
  int reports(String body) {
    return count(REPORT, unquoted(body));
  }

  /** How many marks of a reader's own voice the line has, quotations apart. */
  int voice(String body) {
    return count(VOICE, unquoted(body));
  }

  private String unquoted(String body) {
    return QUOTED.matcher(body.substring(start, end)).replaceAll("“”");
  }

  boolean isBlank() {
    return start == end;
  }
}
