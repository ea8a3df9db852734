package dev.parley.reading.speakers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the names of a text by their capitals: runs of capitalised words, taken apart into countries, offices, titles and
 * the name itself. One pass, linear.
 */
final class NameFinder {
  static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
  /** "(D-Mo.)" tells a lawmaker's party and state. */
  private static final Pattern SEAT = Pattern.compile("[dri]-\\p{L}+\\.?");
  private static final Pattern NUMBER =
      Pattern.compile("(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{L}+)?|\\p{L}+-(?:thirds?|quarters?)");
  private static final int LONGEST_RUN = 14;
  /** Bodies that are called after what they are about: "Panel on Climate Change". */
  private static final Set<String> ABOUT =
      Set.of("panel", "committee", "subcommittee", "commission", "council", "conference", "programme", "program", "group",
          "force", "institute", "institution", "center", "centre", "forum", "partnership", "alliance", "coalition",
          "secretariat", "board", "bureau", "office", "body", "consortium", "foundation", "network", "initiative",
          "facility", "fund");
  /** Endings of nouns and adjectives that name a field: "Development", "Scientific". */
  private static final Pattern FIELD =
      Pattern.compile("\\p{L}+(?:tion|sion|ment|ity|ance|ence|ture|ics|logy|graphy|ship|ing|al|tific|omic|ary)s?");
  private static final Set<String> NEAR_MONTH = Set.of("last", "next", "this", "early", "late", "mid", "since");

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final KnownPeople known;
  private final Offices offices;
  /** Words that the text has in lower case too. */
  private final Set<String> ordinary = new HashSet<>();
  /** Words that the text has with a capital inside a sentence. */
  private final Set<String> proper = new HashSet<>();

  private final boolean[] headings;

  NameFinder(Tokens tokens, Lexicon lexicon, Gazetteer gazetteer, KnownPeople known) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.known = known;
    this.offices = new Offices(tokens, lexicon, gazetteer);
    this.headings = Headings.of(tokens, lexicon);
    for (int i = 0; i < tokens.count; i++) {
      if (tokens.isWord(i) && !headings[i]) {
        if (!tokens.isHigh(i)) {
          ordinary.add(tokens.lower[i]);
        } else if (!tokens.isFirst(i) || isBeforeName(i)) {
          proper.add(tokens.lower[i]);
        }
      }
    }
  }

  /** Whether a first word that is no usual opener stands right before another capital. */
  private boolean isBeforeName(int i) {
    return i + 1 < tokens.count && tokens.isWord(i + 1) && startsRun(i + 1) && !lexicon.is("starter", tokens.lower[i]);
  }

  /** The names in order; those of headings are left out. */
  List<Name> find() {
    List<Name> names = new ArrayList<>();
    int i = 0;
    while (i < tokens.count) {
      if (headings[i] || !tokens.isWord(i) || !startsRun(i)) {
        int number = numberedSeat(i);
        if (number > 0) {
          add(names, i, number);
          i = number;
        } else {
          i++;
        }
        continue;
      }
      int to = runEnd(i);
      int from = start(i, to);
      boolean letter = to - from == 1 && tokens.lower[from].replace(".", "").length() == 1;
      if (from < to && !letter) {
        add(names, from, to);
      }
      i = Math.max(to, i + 1);
    }
    return names;
  }

  private void add(List<Name> names, int from, int to) {
    new Run(tokens, lexicon, gazetteer, offices, from, to).split(names);
  }

  /** "10 Downing Street", "No. 10", "No 10". */
  private int numberedSeat(int i) {
    if (!tokens.lower[i].equals("10") || i + 2 >= tokens.count) {
      return 0;
    }
    return tokens.lower[i + 1].equals("downing") ? i + 3 : 0;
  }

  private boolean startsRun(int i) {
    String word = tokens.lower[i];
    boolean day = lexicon.is("calendar", word) && !isCalledLikeMonth(i);
    boolean pronoun = lexicon.is("pronoun", word) && !isAbbreviatedName(i);
    if (!tokens.isHigh(i) || day || pronoun || word.endsWith("n't")) {
      return false;
    }
    if (tokens.isQuestionLabel(i)) {
      return false;
    }
    int start = tokens.start[i];
    boolean handle = start > 0 && (tokens.body.charAt(start - 1) == '@' || tokens.body.charAt(start - 1) == '#');
    boolean seat = start > 0 && tokens.body.charAt(start - 1) == '(' && SEAT.matcher(word).matches();
    return !handle && !seat && !NUMBER.matcher(word).matches() && !word.equals("the") && !word.equals("a") && !word.equals("an");
  }

  /** "Jan Maly", "April Jones", but not "in April Jones". */
  private boolean isCalledLikeMonth(int i) {
    boolean given = lexicon.isGivenName(tokens.lower[i]) && tokens.body.charAt(tokens.end[i] - 1) != '.';
    if (!given || i + 1 >= tokens.count) {
      return false;
    }
    String next = tokens.lower[i + 1];
    boolean surname = tokens.isWord(i + 1) && tokens.isHigh(i + 1) && !lexicon.is("calendar", next)
        && !lexicon.isTitle(next) && !lexicon.isRole(next) && gazetteer.find(next) == null;
    String before = i == 0 ? "" : tokens.lower[i - 1];
    return surname && !lexicon.isPreposition(before) && !lexicon.is("determiner", before)
        && !NEAR_MONTH.contains(before);
  }

  /** "US" among words that are not all in capitals. */
  private boolean isAbbreviatedName(int i) {
    return tokens.isAllCapitals(i)
        && gazetteer.find(tokens.lower[i]) != null
        && (i > 0 && !tokens.isAllCapitals(i - 1) || i + 1 < tokens.count && !tokens.isAllCapitals(i + 1));
  }

  private int runEnd(int from) {
    int i = from + 1;
    while (i < tokens.count && i - from < LONGEST_RUN) {
      String word = tokens.lower[i];
      if (startsRun(i) && !(word.length() == 1 && tokens.end[i] - tokens.start[i] == 1 && !Character.isLetter(word.charAt(0)))) {
        i++;
      } else if (lexicon.is("particle", word) && isHighAfterParticles(i)) {
        i++;
      } else if (offices.departmentEnd(i) > i) {
        i = offices.departmentEnd(i);
      } else if ((word.equals("of") || word.equals("for")) && linksBody(from, i)) {
        i += i + 1 < tokens.count && tokens.lower[i + 1].equals("the") ? 2 : 1;
      } else if (word.equals("on") && linksTopic(i)) {
        i += i + 1 < tokens.count && tokens.lower[i + 1].equals("the") ? 2 : 1;
      } else if (word.equals("and") && linksFields(from, i)) {
        i++;
      } else if (word.equals("/") && i + 1 < tokens.count && lexicon.isBody(tokens.lower[i - 1]) && startsRun(i + 1)) {
        i++;
      } else if (word.equals("&") && i + 1 < tokens.count && tokens.isHigh(i + 1)) {
        i += 2;
      } else if ((word.equals("and") || word.equals("/")) && linksKnown(from, i)) {
        i++;
      } else if (word.equals("10") && (tokens.lower[i - 1].equals("no") || tokens.lower[i - 1].equals("number"))) {
        return i + 1;
      } else if (word.equals(",") && i + 1 < tokens.count && SUFFIXES.contains(tokens.lower[i + 1])) {
        return i + 2;
      } else {
        break;
      }
    }
    return i;
  }

  private boolean isHighAfterParticles(int i) {
    for (int at = i + 1; at < tokens.count && at < i + 3; at++) {
      if (startsRun(at)) {
        return true;
      }
      if (!lexicon.is("particle", tokens.lower[at])) {
        return false;
      }
    }
    return false;
  }

  /** "Ministry of …", "Secretary of State", "Institute for …", or a known name with "of" in it. */
  private boolean linksBody(int from, int of) {
    int next = of + 1 < tokens.count && tokens.lower[of + 1].equals("the") ? of + 2 : of + 1;
    if (next >= tokens.count || !startsRun(next)) {
      return false;
    }
    if (lexicon.isBody(tokens.lower[of - 1]) && tokens.isHigh(of - 1)) {
      return true;
    }
    return (tokens.lower[of].equals("of") || lexicon.isRole(tokens.lower[of - 1]))
        && (Offices.isDepartment(tokens.lower[next]) && tokens.isHigh(of - 1)
                && (lexicon.isRole(tokens.lower[of - 1]) || tokens.lower[of - 1].equals("chief"))
            || linksKnown(from, of));
  }

  /** "Panel on Climate Change", but not "the Panel on Monday" or "the Commission on France". */
  private boolean linksTopic(int on) {
    int next = on + 1 < tokens.count && tokens.lower[on + 1].equals("the") ? on + 2 : on + 1;
    return next < tokens.count && tokens.isHigh(on - 1) && ABOUT.contains(tokens.lower[on - 1]) && startsRun(next)
        && isTopic(next);
  }

  /** "Institute for Water and Human Security": what a body is for goes on after "and". */
  private boolean linksFields(int from, int and) {
    if (and + 1 >= tokens.count || !startsRun(and + 1) || !isTopic(and + 1)) {
      return false;
    }
    for (int i = and - 2; i > from; i--) {
      String word = tokens.lower[i];
      if (word.equals("of") || word.equals("for") || word.equals("on")) {
        return lexicon.isBody(tokens.lower[i - 1]) && isField(and - 1) && isField(and + 1);
      }
    }
    return false;
  }

  private boolean isTopic(int i) {
    String word = tokens.lower[i];
    return gazetteer.find(word) == null && !lexicon.isGivenName(word) && !lexicon.isTitle(word) && !lexicon.isRole(word)
        && !known.isSurname(word);
  }

  private boolean isField(int i) {
    String word = tokens.lower[i];
    return Offices.isDepartment(word) || ordinary.contains(word) || FIELD.matcher(word).matches();
  }

  /** Whether a known name runs across the link: "Coalition of the Willing", "Bosnia and Herzegovina". */
  private boolean linksKnown(int from, int link) {
    for (int start = Math.max(from, link - 4); start < link; start++) {
      int limit = Math.min(tokens.count, start + gazetteer.longest());
      for (int end = link + 2; end <= limit; end++) {
        if (gazetteer.find(tokens.joined(start, end)) != null) {
          return true;
        }
      }
    }
    return false;
  }

  /** Leaves out a first word that has its capital only because it opens a sentence. */
  private int start(int from, int to) {
    int i = from;
    while (i < to && isFiller(i, from, to)) {
      i++;
    }
    return i;
  }

  private boolean isFiller(int i, int from, int to) {
    String word = tokens.lower[i];
    if (i == from && !tokens.isFirst(i)) {
      return lexicon.is("determiner", word) || word.equals("more") || word.equals("less") || word.equals("fewer");
    }
    if (lexicon.is("starter", word)) {
      return gazetteer.end(tokens, i, to) == 0 && !(word.equals("will") && i + 1 < to);
    }
    boolean known =
        lexicon.isGivenName(word) || lexicon.isTitle(word) || lexicon.isRole(word) || lexicon.isBody(word)
            || lexicon.is("role-part", word) || proper.contains(word) || gazetteer.end(tokens, i, to) > 0
            || lexicon.singularRole(word) != null || lexicon.is("particle", word) || this.known.isSurname(word);
    if (known || i > from) {
      return false;
    }
    // alone at the head of a sentence and nowhere else: more likely a word than a name
    return ordinary.contains(word) || to - from == 1 && !lexicon.is("people", word);
  }
}
