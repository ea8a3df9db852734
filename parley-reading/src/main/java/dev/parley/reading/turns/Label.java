package dev.parley.reading.turns;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be a speaker's label at the start of a block. Offsets are UTF-16 units of the block's text.
 *
 * @param start where its words begin
 * @param end behind its words, without colon and parenthesis
 * @param next where what is said begins
 * @param words its words
 * @param role what stands in parentheses behind the name, or null
 * @param form how it is written
 */
record Label(int start, int end, int next, String words, @Nullable String role, Form form) {
  /** How a label is written. */
  enum Form {
    /** {@code Q} or {@code Question:}. */
    QUESTION,
    /** {@code A:} or {@code Answer:}. */
    ANSWER,
    /** In capitals, with a title or a role: {@code MS. LEE}, {@code THE PRESIDENT}. */
    CAPITAL_ROLE,
    /** In capitals: {@code LEE}. */
    CAPITALS,
    /** A title or role in mixed case: {@code Mr. Lee}, {@code President Lee}. */
    ROLE,
    /** Any other words in mixed case: {@code Lee}, {@code Ann Lee}. */
    NAME
  }

  private static final String STAMP = "(?:\\h*[(\\[]?\\d{1,2}:\\d{2}(?::\\d{2})?[)\\]]?)?";
  private static final Pattern QUESTION =
      Pattern.compile("(?:Q|Question|QUESTION)(?:[.:)]" + STAMP + "\\h+|\\h*:\\h*)(?=\\S)|Q\\h+(?=[\\p{Lu}“\"(—–…\\[-])"
              + "|Q(?=\\p{Lu}[\\p{Ll}'’]+\\h)");
  private static final Pattern ANSWER =
      Pattern.compile("(?:A[.:)]|Answer\\h*:|ANSWER\\h*:)" + STAMP + "\\h+(?=\\S)");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:[(\\[]\\d{1,2}:\\d{2}(?::\\d{2})?[)\\]]\\h*)?"
              + "(\\p{Lu}[\\p{L}\\p{N}.,'’&/ \\u00A0-]{0,70}?)"
              + "(?:\\h*[(\\[]([^()\\[\\]]{1,60})[)\\]])?"
              + "(?:\\h*:(?=\\h|$)|(?<=[)\\]])$)"
              + STAMP
              + "\\h*");
  private static final Pattern CAPITAL =
      Pattern.compile("[\\p{Lu}\\p{N}.,'’&/ \\u00A0-]*\\p{Lu}{2}[\\p{Lu}\\p{N}.,'’&/ \\u00A0-]*");
  /** Mixed within capitals, as in {@code MR. McDONALD}. */
  private static final Pattern MIXED_CAPITALS =
      Pattern.compile("\\p{Lu}{2,}.*\\b(?:Mc|Mac|De|Di|La|Le|Van|von|O['’])\\p{Lu}{2,}");

  private static final Pattern ROLE =
      Pattern.compile(
          "(?i)(?:(?:mr|mrs|ms|miss|dr|prof|sen|rep|gov|gen|adm|col|lt|amb|hon|sir|dame|lord|lady)\\b\\.?\\h.*"
              + "|(?:the\\h)?(?:(?:deputy|vice|acting|first|foreign|prime|former|assistant|under|interim|co)[\\h-])*"
              + "(?:president|minister|premier|chancellor|secretary|secretary[\\h-]general|ambassador|senator|governor"
              + "|representative|congress(?:man|woman)|speaker|administrator|director|commissioner|chair"
              + "|chair(?:man|woman|person)|general|admiral|colonel|king|queen|prince|princess|pope|taoiseach|envoy"
              + "|spokes(?:man|woman|person)"
              + "|moderator|interpreter|translator|operator|aide|reporter|journalist|host|interviewer|presenter|anchor"
              + "|audience|participants?|speaker|member|delegate|mayor|judge|attorney[\\h-]general|counsel|lady|"
              + "high[\\h-]representative)(?:\\h.*)?)");

  private static final Pattern UNNAMED =
      Pattern.compile(
          "(?i)(?:the\\h)?(?:q|question|audience(?:\\hmembers?)?|participants?|reporters?|(?:the\\h)?press|journalists?"
              + "|host|moderator|interviewer|presenter|anchor"
              + "|(?:un(?:known|identified)|(?:fe)?male)\\h?.*|speaker\\h?\\d+|crowd|operator|aide|member)");

  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "and", "for", "de", "der", "den", "van", "von", "la", "le", "al", "el", "bin", "ibn", "di",
          "da", "du", "dos", "to", "on", "in", "y", "at", "with");

  private static final Set<String> NEVER =
      Set.of(
          "note", "notes", "editor’s note", "update", "updated", "correction", "clarification", "breaking", "poll",
          "report", "reports", "twitter", "facebook", "contributing", "byline", "photo", "video", "audio", "source",
          "sources", "location", "date", "time", "where", "when", "why", "who", "what", "how", "claim", "fact",
          "facts", "verdict", "summary", "key points", "highlights", "headline", "title", "subject", "to", "from",
          "cc", "email", "read", "watch", "listen", "related", "see", "more", "example", "conclusion", "background",
          "the latest", "exclusive", "opinion", "analysis", "warning", "reminder", "result", "results", "contact",
          "phone", "tel", "fax", "website", "price", "ps", "p.s", "nb", "n.b", "disclaimer", "disclosure", "tip",
          "tips", "step", "image", "caption", "credit", "topic", "remember", "meanwhile", "still", "also", "first",
          "second", "third", "finally", "one", "two", "three", "but", "and", "so", "here", "now", "still to come",
          "bottom line", "transcript", "pros", "cons", "motto", "slogan");

  /** The label at the start of a block, or null. */
  static @Nullable Label of(String text) {
    Matcher question = QUESTION.matcher(text);
    if (question.lookingAt()) {
      int end = text.startsWith("Question") || text.startsWith("QUESTION") ? "Question".length() : 1;
      return new Label(0, end, question.end(), text.substring(0, end), null, Form.QUESTION);
    }
    Matcher answer = ANSWER.matcher(text);
    if (answer.lookingAt()) {
      int end = text.startsWith("Answer") || text.startsWith("ANSWER") ? "Answer".length() : 1;
      return new Label(0, end, answer.end(), text.substring(0, end), null, Form.ANSWER);
    }
    Matcher named = NAMED.matcher(text);
    if (!named.lookingAt()) {
      return null;
    }
    int end = named.end(1);
    while (end > named.start(1) && Block.isSpace(text.charAt(end - 1))) {
      end--;
    }
    String words = text.substring(named.start(1), end);
    if (NEVER.contains(words.toLowerCase(Locale.ROOT).replace('\'', '’')) || !isNamePhrase(words)) {
      return null;
    }
    String behind = named.group(2);
    boolean stamp = behind != null && behind.matches("\\d{1,2}:\\d{2}(?::\\d{2})?");
    return new Label(named.start(1), end, named.end(), words, stamp ? null : behind, form(words));
  }

  private static Form form(String words) {
    boolean role = ROLE.matcher(words).matches();
    if (CAPITAL.matcher(words).matches() || MIXED_CAPITALS.matcher(words).matches()) {
      return role ? Form.CAPITAL_ROLE : Form.CAPITALS;
    }
    return role ? Form.ROLE : Form.NAME;
  }

  /** Whether the words could name somebody: capitals throughout, but for small words between. */
  static boolean isNamePhrase(String words) {
    String[] tokens = words.split("[ \\u00A0]+");
    if (tokens.length > 16) {
      return false;
    }
    for (int i = 0; i < tokens.length; i++) {
      String token = tokens[i];
      boolean small = SMALL.contains(token) || token.equals("&") || token.startsWith("al-") || token.startsWith("d'");
      if (!small && !Character.isUpperCase(token.codePointAt(0)) || small && (i == 0 || i == tokens.length - 1)) {
        return false;
      }
    }
    return true;
  }

  /** Labels that agree in this are one speaker's. */
  String key() {
    return words.toUpperCase(Locale.ROOT).replaceAll("[\\h.]+", " ").strip();
  }

  /** The last word, in capitals: mostly the surname. */
  String surname() {
    String key = key();
    return key.substring(key.lastIndexOf(' ') + 1);
  }

  /** Whether it says that nobody knows the name. */
  boolean unnamed() {
    return form == Form.QUESTION || UNNAMED.matcher(words).matches();
  }

  /** Whether it is one of the forms of a transcript in capitals, {@code Q} and {@code A} among them. */
  boolean inCapitals() {
    return form != Form.ROLE && form != Form.NAME;
  }
}
