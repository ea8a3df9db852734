package dev.parley.accord;

/**
 * Something that its decision maker does (Y) or does not do (N).
 *
 * @param name what is done; names may repeat, as an option is known by its number, its place in {@link
 *     Conflict#options()} from 0
 * @param direction whether it can be undone
 */
public record Option(String name, Direction direction) {
  /** An option that can be taken and given up at will. */
  public Option(String name) {
    this(name, Direction.BOTH);
  }
}
