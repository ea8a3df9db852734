package dev.parley.accord;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a state is stable for a decision maker or not.
 *
 * @param decisionMaker its number
 * @param concept what it looks at before it moves
 * @param state where things stand
 * @param improvements how many of its moves lead to a state that it prefers
 * @param thoughts what it thinks of them, the best first; where it would leave, only the one by which it does, and else
 *     at most {@link #MOST_THOUGHTS}
 */
public record Reasoning(int decisionMaker, Concept concept, long state, long improvements, List<Thought> thoughts) {
  /** More deterred improvements than this are counted only. */
  public static final int MOST_THOUGHTS = 20;

  /** Keeps a copy. */
  public Reasoning {
    thoughts = List.copyOf(thoughts);
  }

  /**
   * What the decision maker thinks of one of its improvements.
   *
   * @param improvement its move
   * @param answer the shortest sequence by which the others lead to a state that it does not prefer to the first one;
   *     empty where there is none
   * @param escape its own move out of that to a state that it prefers after all; null where there is none, or where the
   *     concept does not look so far
   */
  public record Thought(Move improvement, List<Move> answer, @Nullable Move escape) {
    /** Keeps a copy. */
    public Thought {
      answer = List.copyOf(answer);
    }

    /** Whether the answer keeps the decision maker from moving. */
    public boolean deters() {
      return !answer.isEmpty() && escape == null;
    }
  }

  /** Whether the decision maker stays. */
  public boolean isStable() {
    return thoughts.stream().allMatch(Thought::deters);
  }
}
