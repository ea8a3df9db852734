package dev.parley.reading.speakers;

import dev.parley.reading.speakers.World.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the offices that stand before a name ("Russian Foreign Minister"), or after it in apposition. */
final class Offices {
  private static final Set<String> DEPARTMENTS =
      Set.of("state", "defense", "defence", "war", "staff", "treasury", "energy", "commerce", "labor", "labour",
          "education", "health", "agriculture", "transportation", "homeland", "national", "veterans", "housing",
          "foreign", "finance", "interior", "justice", "operations", "communications", "police", "mission", "intelligence",
          "security", "affairs", "human", "services", "urban", "development", "trade", "environment", "climate", "economy",
          "culture", "european");
  /** An apposition longer than this is not looked through. */
  private static final int LONGEST = 14;

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;

  Offices(Tokens tokens, Lexicon lexicon, Gazetteer gazetteer) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /** Whether the word follows "secretary of", "chief of" as part of the office. */
  static boolean isDepartment(String word) {
    return DEPARTMENTS.contains(word);
  }

  /** The office whose last word stands before the token, or null. */
  @Nullable Office before(int end) {
    List<Office> found = new ArrayList<>();
    collectBefore(end, end, found);
    return found.isEmpty() ? null : found.getFirst();
  }

  /**
   * Collects what stands before a name.
   *
   * @param run the first token of the run of capitalised words
   * @param own the first token of the name itself
   * @return the first token of the noun phrase
   */
  int collectBefore(int run, int own, List<Office> held) {
    int end = own;
    if (end == run && end >= 2 && tokens.lower[end - 1].equals(",") && endsOffice(end - 1)) {
      // "Russia's foreign minister, Sergei Lavrov"
      end--;
    }
    int i = end;
    Deque<String> words = new ArrayDeque<>();
    String head = null;
    Place country = null;
    while (i > 0 && tokens.sentence[i - 1] == tokens.sentence[end - 1]) {
      String word = tokens.lower[i - 1];
      int of = head == null && isDepartment(word) ? departmentStart(i - 1) : -1;
      if (of >= 0) {
        // "of Foreign Affairs": the head is yet to come
        for (int k = i - 1; k >= of; k--) {
          words.addFirst(tokens.lower[k]);
        }
        i = of;
        continue;
      }
      if (word.equals("of") && head != null && i < end) {
        // "secretary of" + state: the head is yet to come
        words.addFirst(word);
        head = null;
      } else if (lexicon.isRole(word) || word.equals("general") || word.startsWith("ex-") && lexicon.isRole(word.substring(3))) {
        if (head != null && !isCompound(word, words)) {
          break;
        }
        words.addFirst(word.startsWith("ex-") ? word.substring(3) : word);
        head = head == null ? words.getFirst() : head;
      } else if (lexicon.is("role-part", word) && (head != null || isDepartment(word) && i >= 3 && tokens.lower[i - 2].equals("of"))) {
        words.addFirst(word);
        head = head == null ? word : head;
      } else if (isDepartment(word) && i >= 3 && tokens.lower[i - 2].equals("of")) {
        words.addFirst(word);
        head = word;
      } else if (lexicon.isTitle(word) && !lexicon.isRole(word)) {
        i--;
        continue;
      } else {
        int from = placeBefore(i);
        if (from == i) {
          break;
        }
        Place place = gazetteer.find(tokens.joined(from, i - (word.equals(Tokens.POSSESSIVE) ? 1 : 0)));
        country = country == null && head != null ? place : country;
        i = from;
        continue;
      }
      i--;
    }
    if (head != null) {
      String office = words.getLast();
      for (String word : words) {
        if (lexicon.isRole(word)) {
          office = word;
        }
        if (word.equals("of")) {
          break;
        }
      }
      if (country == null && end < own) {
        country = null;
      }
      held.add(new Office(office, List.copyOf(words), country));
    }
    int outer = i;
    while (outer > 0 && lexicon.is("determiner", tokens.lower[outer - 1])) {
      outer--;
    }
    return head == null && end < own ? own : outer;
  }

  /** Where "of Europe and Foreign Affairs" ends that begins at the token and follows an office; 0 for no such words. */
  int departmentEnd(int of) {
    if (of == 0 || !tokens.lower[of].equals("of") && !tokens.lower[of].equals("for") || !tokens.isHigh(of - 1)
        || !lexicon.isRole(tokens.lower[of - 1])) {
      return 0;
    }
    int end = 0;
    int first = of + 1 < tokens.count && tokens.lower[of + 1].equals("the") ? of + 2 : of + 1;
    for (int i = first; i < tokens.count && i < of + 8; i++) {
      String word = tokens.lower[i];
      boolean link = word.equals("and") || word.equals(",") || word.equals("the");
      if (!link && !tokens.isHigh(i) || !link && i > first && !isDepartment(word)) {
        break;
      }
      end = isDepartment(word) ? i + 1 : end;
    }
    return end;
  }

  /** Where "of Foreign Affairs" begins that ends at the token and follows an office; -1 where it is no such words. */
  private int departmentStart(int last) {
    for (int i = last - 1; i > 0 && i > last - 7; i--) {
      String word = tokens.lower[i];
      if (word.equals("of") || word.equals("for")) {
        return lexicon.isRole(tokens.lower[i - 1]) ? i : -1;
      }
      if (!word.equals("and") && !word.equals("the") && !word.equals(",") && !tokens.isHigh(i)) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * Collects "the Chair of the Lake Board" where that stands before a name in commas: {@code the Chair of the Lake Board,
   * Mr. Lars Holm (Norland), said}. Whom else the text calls chair or so need not be of a country or body that is known;
   * "the president" of a company is not "the president".
   *
   * @param run the first token of the run of capitalised words that holds the name
   * @param own the first token of the name itself
   * @param to the token after the name
   */
  void collectApposed(int run, int own, int to, List<Office> held) {
    for (int i = run; i < own; i++) {
      if (!lexicon.isTitle(tokens.lower[i]) && !lexicon.isAbbreviation(tokens.lower[i])) {
        return;
      }
    }
    boolean closed = to < tokens.count && (tokens.lower[to].equals(",") || tokens.lower[to].equals("("));
    if (!closed || run < 4 || !tokens.lower[run - 1].equals(",")) {
      return;
    }
    int of = -1;
    for (int i = run - 2; i > 0 && i > run - 2 - LONGEST && tokens.sentence[i] == tokens.sentence[run]; i--) {
      String word = tokens.lower[i];
      if (!tokens.isWord(i) && !word.equals("(") && !word.equals(")") || lexicon.is("auxiliary", word)
          || lexicon.is("pronoun", word)) {
        return;
      }
      if ((word.equals("of") || word.equals("for")) && lexicon.isRole(tokens.lower[i - 1])) {
        of = i;
        break;
      }
    }
    if (of < 2 || !lexicon.is("determiner", tokens.lower[of - 2]) && !tokens.isHigh(of - 1)) {
      return;
    }
    int from = tokens.lower[of + 1].equals("the") ? of + 2 : of + 1;
    int known = gazetteer.end(tokens, from, run - 1);
    Place owner = known == run - 1 ? gazetteer.find(tokens.joined(from, known)) : null;
    String head = tokens.lower[of - 1];
    if (owner != null || Office.full(head).equals("chair")) {
      held.add(new Office(head, List.of(head), owner));
    }
  }

  /** "House Speaker", "prime minister", "spokesman" before "chief": two callings that make one office. */
  private boolean isCompound(String word, Deque<String> words) {
    return words.getFirst().equals("minister") && (word.equals("chief") || word.equals("deputy"))
        || word.equals("deputy") || word.equals("vice") || word.equals("chief") || word.equals("general");
  }

  private boolean endsOffice(int comma) {
    String word = tokens.lower[comma - 1];
    if (lexicon.isRole(word) && !tokens.isFirst(comma - 1)) {
      return true;
    }
    return isDepartment(word) && comma >= 3 && tokens.lower[comma - 2].equals("of");
  }

  /** Whether the name of a country, region or body ends before the token. */
  boolean endsPlace(int end) {
    return end > 0 && placeBefore(end) < end;
  }

  /** Where the name of a country or body that ends before the token starts; the token itself for none. */
  private int placeBefore(int end) {
    int last = tokens.lower[end - 1].equals(Tokens.POSSESSIVE) ? end - 1 : end;
    for (int from = Math.max(0, last - gazetteer.longest()); from < last; from++) {
      if (tokens.isHigh(from) && gazetteer.find(tokens.joined(from, last)) != null) {
        return from;
      }
    }
    return end;
  }

  /**
   * Collects what stands after a name: {@code , Russia's foreign minister,} or {@code (foreign minister)} or {@code is
   * the foreign minister}.
   *
   * @return whether something shows that the name is a person's
   */
  boolean collectAfter(int to, List<Office> held) {
    if (to >= tokens.count) {
      return false;
    }
    String mark = tokens.lower[to];
    boolean opens = mark.equals(",") || mark.equals("(") || mark.equals("—") || mark.equals("–") || mark.equals("-");
    if (!opens && !mark.equals("is") && !mark.equals("was")) {
      return false;
    }
    int limit = Math.min(tokens.count, to + LONGEST);
    if (opens && to + 1 < tokens.count && isAge(tokens.lower[to + 1])) {
      return true;
    }
    String head = null;
    List<String> words = new ArrayList<>();
    Place country = null;
    int i = to + 1;
    while (i < limit && tokens.sentence[i] == tokens.sentence[to]) {
      String word = tokens.lower[i];
      int known = tokens.isHigh(i) ? gazetteer.end(tokens, i, limit) : 0;
      if (known > i) {
        country = gazetteer.find(tokens.joined(i, known));
        words.clear();
        head = null;
        i = known;
      } else if (lexicon.isRole(word)) {
        words.add(word);
        head = word;
        i++;
      } else if (head != null) {
        break;
      } else if (lexicon.is("role-part", word)) {
        words.add(word);
        i++;
      } else if (lexicon.is("determiner", word) || word.equals(Tokens.POSSESSIVE)) {
        words.clear();
        i++;
      } else if (lexicon.isPreposition(word) || lexicon.is("conjunction", word) || lexicon.is("auxiliary", word)
          || !tokens.isWord(i) || lexicon.is("pronoun", word)) {
        return false;
      } else {
        words.clear();
        i++;
      }
    }
    if (head == null) {
      return false;
    }
    if (i + 1 < tokens.count && tokens.lower[i].equals("of")) {
      int from = tokens.lower[i + 1].equals("the") ? i + 2 : i + 1;
      if (from < tokens.count && isDepartment(tokens.lower[from])) {
        words.add("of");
        words.add(tokens.lower[from]);
      } else if (from < tokens.count) {
        int known = gazetteer.end(tokens, from, Math.min(tokens.count, from + 8));
        country = known > from ? gazetteer.find(tokens.joined(from, known)) : country;
      }
    }
    held.add(new Office(head, words, country));
    return true;
  }

  private static boolean isAge(String word) {
    return word.length() == 2 && Character.isDigit(word.charAt(0)) && Character.isDigit(word.charAt(1))
        || word.endsWith("-year-old");
  }
}
