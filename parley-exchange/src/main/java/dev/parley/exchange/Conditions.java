package dev.parley.exchange;

import dev.parley.accord.Condition;
import dev.parley.dossier.files.Faults;
import dev.parley.dossier.files.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads conditions as people write them: "accept and not (delay or abandon)", "insist iff not modify".
 *
 * <p>From tight to loose: not, and, or, then if and iff, of which an expression without parentheses has at most one. An
 * option is named by its id; a word of Y, N and - with one letter for each option is a pattern.
 */
final class Conditions {
  /** The words that no option may be called. */
  static final Set<String> KEYWORDS = Set.of("and", "or", "not", "if", "iff");

  /** Nobody writes deeper; the parser and the conditions recurse. */
  private static final int MAX_DEPTH = 60;

  private static final Pattern TOKEN = Pattern.compile("[()]|[^\\s()]+");
  private static final Pattern LETTERS = Pattern.compile("[YN-]+");

  private final List<String> options;
  private final Faults faults;

  /** For options with these ids, in their order. */
  Conditions(List<String> options, Faults faults) {
    this.options = List.copyOf(options);
    this.faults = faults;
  }

  /** The condition, or null where it has a fault, which is then told for the line. */
  @Nullable Condition read(String text, int line) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      tokens.add(token.group());
    }
    try {
      Reading reading = new Reading(text, tokens);
      Condition condition = reading.expression(0);
      if (reading.peek() != null) {
        throw reading.fault("goes on with (" + reading.peek() + ") where it should end",
            "Maybe put and, or, if or iff between the two, or parentheses around what belongs together.");
      }
      return condition;
    } catch (Unreadable e) {
      faults.add(line, e.problem, e.advice);
      return null;
    }
  }

  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final String problem;
    private final String advice;

    private Unreadable(String problem, String advice) {
      super(problem, null, false, false);
      this.problem = problem;
      this.advice = advice;
    }
  }

  /** One condition being read from left to right. */
  private final class Reading {
    private final String text;
    private final List<String> tokens;
    private int next;

    private Reading(String text, List<String> tokens) {
      this.text = text;
      this.tokens = tokens;
    }

    private Unreadable fault(String problem, String advice) {
      return new Unreadable("The condition (" + text.strip() + ") " + problem + ".", advice);
    }

    private @Nullable String peek() {
      return next < tokens.size() ? tokens.get(next) : null;
    }

    private boolean take(String token) {
      boolean there = token.equals(peek());
      next += there ? 1 : 0;
      return there;
    }

    private Condition expression(int depth) throws Unreadable {
      if (depth > MAX_DEPTH) {
        throw fault("is nested more than " + MAX_DEPTH + " deep", "Maybe a parenthesis was never closed.");
      }
      Condition left = either(depth);
      if (take("if")) {
        return new Condition.If(left, either(depth));
      }
      return take("iff") ? new Condition.Iff(left, either(depth)) : left;
    }

    private Condition either(int depth) throws Unreadable {
      List<Condition> parts = new ArrayList<>(List.of(all(depth)));
      while (take("or")) {
        parts.add(all(depth));
      }
      return parts.size() == 1 ? parts.getFirst() : new Condition.Or(parts);
    }

    private Condition all(int depth) throws Unreadable {
      List<Condition> parts = new ArrayList<>(List.of(single(depth)));
      while (take("and")) {
        parts.add(single(depth));
      }
      return parts.size() == 1 ? parts.getFirst() : new Condition.And(parts);
    }

    private Condition single(int depth) throws Unreadable {
      if (take("not")) {
        if (depth > MAX_DEPTH) {
          throw fault("has more than " + MAX_DEPTH + " times not in a row", "Maybe strike pairs of them.");
        }
        return new Condition.Not(single(depth + 1));
      }
      if (take("(")) {
        Condition inner = expression(depth + 1);
        if (!take(")")) {
          throw fault("lacks a closing parenthesis", "Maybe add ) where what belongs together ends.");
        }
        return inner;
      }
      return option();
    }

    private Condition option() throws Unreadable {
      String word = peek();
      if (word == null || word.equals(")") || KEYWORDS.contains(word)) {
        throw fault(word == null ? "ends too early" : "has (" + word + ") where an option should stand",
            "Maybe name an option there: " + String.join(", ", options) + ".");
      }
      next++;
      int number = options.indexOf(word);
      if (number >= 0) {
        return Condition.taken(number);
      }
      if (LETTERS.matcher(word).matches()) {
        if (word.length() != options.size()) {
          throw fault("has the pattern (" + word + ") of " + word.length() + " letters, but there are "
              + options.size() + " options", "Maybe write Y, N or - for each option, the first option first.");
        }
        return Condition.pattern(word);
      }
      throw fault("names (" + word + "), which is no option",
          Nearest.advice(word, options, "Maybe add it to options: first."));
    }
  }
}
