package dev.parley.accord;

import java.util.List;

/**
 * Decision makers who act together.
 *
 * @param members their numbers, ascending, each once; at least one
 */
public record Coalition(List<Integer> members) {
  /** Keeps a sorted copy and refuses one without members. */
  public Coalition {
    members = members.stream().distinct().sorted().toList();
    if (members.isEmpty()) {
      throw new IllegalArgumentException("A coalition has no members.\nMaybe name at least one decision maker.");
    }
  }

  /** The coalition of these. */
  public static Coalition of(Integer... members) {
    return new Coalition(List.of(members));
  }

  int bits() {
    return members.stream().mapToInt(member -> 1 << member).reduce(0, (a, b) -> a | b);
  }
}
