package dev.parley.reading.turns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a title tells about who speaks.
 *
 * @param kind what sort of paper it announces
 * @param author the words that name the author or authors, or null
 */
record Title(Kind kind, @Nullable String author) {
  /** What sort of paper a title announces. */
  enum Kind {
    /** A statement, declaration, message or speech. */
    DECLARATION,
    /** Remarks, a briefing, an interview: a transcript, or a speech when nobody is labelled. */
    REMARKS,
    /** A paper about people in the third person: a readout or fact sheet. */
    ABOUT,
    /** Anything else. */
    OTHER
  }

  private static final String LEAD =
      "(?:full text|text|transcript|read|in full)?(?:\\h+of|\\h*[:–—-])?\\h*(?:the\\h+)?";
  private static final String SORTS =
      "(?:statements?|declarations?|communiqu[eé]|address|speech|message|(?:open\\h)?letter|testimony|op-ed)";
  private static final String TALKS =
      "(?:remarks|(?:press\\h)?(?:gaggle|briefing|conference)|interview|q\\h?&\\h?a"
          + "|background\\h(?:press\\h)?(?:call|briefing)|press availability|doorstep|readout)";
  private static final String ADJECTIVES =
      "(?:(?:joint|press|written|opening|closing|official|media|video|national|on-the-record|background"
          + "|keynote|news|state)\\h)*";
  private static final Pattern ABOUT =
      Pattern.compile("(?i)(?:readout|fact ?sheet|outcomes?|proclamation|memorandum)\\b.*");
  private static final Pattern DECLARED_BY =
      Pattern.compile("(?i)" + LEAD + ADJECTIVES + SORTS + "\\h+(?:from|by|of)\\h+(.+)");
  private static final Pattern TALK_BY =
      Pattern.compile("(?i)" + LEAD + ADJECTIVES + TALKS + "\\h+(?:from|by|of|with)\\h+(.+)");
  private static final Pattern JOINT =
      Pattern.compile("(?i)(?:(.+?)\\h+)?joint\\h+(?:leaders['’]?\\h+|press\\h+)?"
          + "(?:statement|declaration|communiqu[eé])\\b.*");
  private static final Pattern POSSESSIVE =
      Pattern.compile(
          "(?i)(.{3,80}?)(?:['’]s|s['’])\\h+"
              + ADJECTIVES
              + "(?:" + SORTS + "|remarks)(?:\\h+(?:on|at|to|before|following|after|regarding|about)\\b.*|:.*)?");
  private static final Pattern PRESIDENTIAL =
      Pattern.compile("(?i)(presidential)\\h+(?:message|statement|address)\\b.*");

  private static final Pattern INTERVIEWER = Pattern.compile("(?i)interview\\b.*\\bby\\h+([^,:]+).*");

  /** What follows the name of an author in a title. */
  private static final Pattern STOP =
      Pattern.compile(
          "(?i)\\h+(?:at|before|after|on|in|aboard|during|to|ahead|following|en route|about|regarding|upon|via|under"
              + "|while|when|by|marking|announcing|welcoming|condemning|as|en)\\b.*"
              + "|\\h*[:;–—(].*|\\h+-\\h.*|,\\h+[“\"].*");

  /** What the title of a document tells. */
  static Title of(@Nullable String title) {
    if (title == null) {
      return new Title(Kind.OTHER, null);
    }
    String plain = title.replaceAll("[\\h\\s]+", " ").strip();
    if (ABOUT.matcher(plain).matches()) {
      return new Title(Kind.ABOUT, null);
    }
    Matcher declared = DECLARED_BY.matcher(plain);
    if (declared.matches()) {
      return new Title(Kind.DECLARATION, authors(declared.group(1)));
    }
    Matcher talk = TALK_BY.matcher(plain);
    if (talk.matches()) {
      return new Title(Kind.REMARKS, authors(talk.group(1)));
    }
    Matcher joint = JOINT.matcher(plain);
    if (joint.matches()) {
      return new Title(Kind.DECLARATION, together(joint.group(1)));
    }
    Matcher presidential = PRESIDENTIAL.matcher(plain);
    if (presidential.matches()) {
      return new Title(Kind.DECLARATION, "President");
    }
    Matcher possessive = POSSESSIVE.matcher(plain);
    if (possessive.matches()) {
      int end = possessive.end(1);
      return new Title(Kind.DECLARATION, plain.substring(0, plain.charAt(end) == 's' ? end + 1 : end));
    }
    return new Title(Kind.OTHER, null);
  }

  /** "United States–Italy" are the United States and Italy. */
  private static @Nullable String together(@Nullable String authors) {
    return authors == null ? null : authors.replaceAll("(?<=\\p{L}|\\.)\\h*[–—/-]\\h*(?=\\p{Lu})", " and ");
  }

  private static @Nullable String authors(String words) {
    String cut = STOP.matcher(words).replaceFirst("").strip();
    return cut.isEmpty() ? null : cut;
  }

  /**
   * The words of a title or byline that name the person of a label, such as {@code Press Secretary Ann Lee} for
   * {@code MS. LEE}, or null.
   */
  static @Nullable String naming(Label label, @Nullable String title, @Nullable String byline) {
    if (label.form() == Label.Form.QUESTION) {
      Matcher interviewer = title == null ? null : INTERVIEWER.matcher(title);
      return interviewer != null && interviewer.matches() ? authors(interviewer.group(1)) : null;
    }
    if (label.form() == Label.Form.ANSWER) {
      return of(title).author();
    }
    List<String> names = new ArrayList<>();
    if (title != null) {
      names.addAll(names(title));
    }
    if (byline != null) {
      names.addAll(names(byline));
    }
    String key = label.key();
    if (key.startsWith("THE ")) {
      String office = key.substring("THE ".length());
      return names.stream().filter(name -> holds(name, office)).findFirst().orElse(null);
    }
    String surname = label.surname();
    return names.stream().filter(name -> hasWord(name, surname)).findFirst().orElse(null);
  }

  /**
   * Whether a name begins with an office: {@code Vice President Lee} holds the vice president's, not the president's.
   */
  private static boolean holds(String name, String office) {
    return (name.toUpperCase(Locale.ROOT) + " ").startsWith(office + " ") && !name.equalsIgnoreCase(office);
  }

  private static boolean hasWord(String name, String word) {
    for (String token : name.toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{N}'’-]+")) {
      if (token.equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> names(String title) {
    String plain = title.replaceAll("[\\h\\s]+", " ").strip();
    List<String> names = new ArrayList<>();
    for (String part : plain.split("(?i)\\h(?:by|from|of|with)\\h(?=.*)|,\\h+(?:and\\h+)?|\\h+and\\h+|[:;“”\"]")) {
      String cut = STOP.matcher(part).replaceFirst("").strip();
      if (cut.length() > 2 && Character.isUpperCase(cut.codePointAt(0))) {
        names.add(cut);
      }
    }
    // "of" stands inside offices too ("Secretary of State Lee"), so the same without a cut there.
    for (String part : plain.split("(?i)\\h(?:by|from|with)\\h|,\\h+(?:and\\h+)?|\\h+and\\h+|[:;“”\"]")) {
      String cut = STOP.matcher(part).replaceFirst("").strip();
      if (cut.matches("(?i)(?:\\p{L}+\\h)?(?:secretary|minister|director|speaker|chief|department)\\b.*\\bof\\b.*")) {
        names.addFirst(cut);
      }
    }
    return names;
  }
}
