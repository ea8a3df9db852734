package dev.parley.accord;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that is true or false of a state, said of its options: "3 and not 4", "2 if 1", "5 iff 2".
 *
 * <p>Conditions are the body of the {@link PreferenceStatement}s and of the infeasible patterns. Immutable.
 */
public sealed interface Condition {
  /** Whether the condition is true of the state. */
  default boolean holds(long state) {
    return (word(state & ~63L) >>> (state & 63) & 1) != 0;
  }

  /** The answers for the 64 states from {@code base} on, a multiple of 64: bit k is that of {@code base + k}. */
  long word(long base);

  /** The highest option number that the condition speaks of, -1 where it speaks of none. */
  int highest();

  private static int highestOf(List<Condition> conditions) {
    return conditions.stream().mapToInt(Condition::highest).max().orElse(-1);
  }

  /** The option with this number is taken. */
  static Condition taken(int option) {
    return new Taken(option);
  }

  /**
   * A pattern with a letter for each option, the first option first: Y for taken, N for not taken, - for either, such
   * as {@code "Y--N"}.
   *
   * @throws IllegalArgumentException where another character is found
   */
  static Condition pattern(String letters) {
    List<Condition> parts = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      switch (letters.charAt(i)) {
        case 'Y' -> parts.add(new Taken(i));
        case 'N' -> parts.add(new Not(new Taken(i)));
        case '-' -> { }
        default -> throw new IllegalArgumentException(
            "The pattern (" + letters + ") has a character (" + letters.charAt(i) + ") that is none of Y, N and -.\n"
                + "Maybe write one of the three for each option, the first option first.");
      }
    }
    return new And(parts);
  }

  /** The option is taken. */
  record Taken(int option) implements Condition {
    /** In a word of 64 states the first six options go by these masks, the others are the same for the whole word. */
    private static final long[] MASKS = {
      0xAAAAAAAAAAAAAAAAL, 0xCCCCCCCCCCCCCCCCL, 0xF0F0F0F0F0F0F0F0L,
      0xFF00FF00FF00FF00L, 0xFFFF0000FFFF0000L, 0xFFFFFFFF00000000L
    };

    /** Refuses a number that no option can have. */
    public Taken {
      if (option < 0 || option > 62) {
        throw new IllegalArgumentException(
            "The option number (" + option + ") is not between 0 and 62.\nMaybe count the options from 0.");
      }
    }

    @Override
    public long word(long base) {
      return option < 6 ? MASKS[option] : -(base >>> option & 1);
    }

    @Override
    public int highest() {
      return option;
    }
  }

  /** The other condition does not hold. */
  record Not(Condition condition) implements Condition {
    @Override
    public long word(long base) {
      return ~condition.word(base);
    }

    @Override
    public int highest() {
      return condition.highest();
    }
  }

  /** All the conditions hold; true where there are none. */
  record And(List<Condition> conditions) implements Condition {
    /** Keeps a copy. */
    public And {
      conditions = List.copyOf(conditions);
    }

    /** Both conditions. */
    public And(Condition one, Condition other) {
      this(List.of(one, other));
    }

    @Override
    public long word(long base) {
      long word = -1;
      for (int i = 0; i < conditions.size(); i++) {
        word &= conditions.get(i).word(base);
      }
      return word;
    }

    @Override
    public int highest() {
      return Condition.highestOf(conditions);
    }
  }

  /** At least one of the conditions holds; false where there are none. */
  record Or(List<Condition> conditions) implements Condition {
    /** Keeps a copy. */
    public Or {
      conditions = List.copyOf(conditions);
    }

    /** Either condition, or both. */
    public Or(Condition one, Condition other) {
      this(List.of(one, other));
    }

    @Override
    public long word(long base) {
      long word = 0;
      for (int i = 0; i < conditions.size(); i++) {
        word |= conditions.get(i).word(base);
      }
      return word;
    }

    @Override
    public int highest() {
      return Condition.highestOf(conditions);
    }
  }

  /** The consequence holds if the premise does; true as well where the premise does not hold. */
  record If(Condition consequence, Condition premise) implements Condition {
    @Override
    public long word(long base) {
      return consequence.word(base) | ~premise.word(base);
    }

    @Override
    public int highest() {
      return Math.max(consequence.highest(), premise.highest());
    }
  }

  /** One holds if and only if the other does. */
  record Iff(Condition one, Condition other) implements Condition {
    @Override
    public long word(long base) {
      return ~(one.word(base) ^ other.word(base));
    }

    @Override
    public int highest() {
      return Math.max(one.highest(), other.highest());
    }
  }
}
