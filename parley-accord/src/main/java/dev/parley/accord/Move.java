package dev.parley.accord;

/**
 * A step from state to state.
 *
 * @param decisionMaker the number of the one who moves
 * @param from the state that is left
 * @param to the state that is come to
 */
public record Move(int decisionMaker, long from, long to) { }
