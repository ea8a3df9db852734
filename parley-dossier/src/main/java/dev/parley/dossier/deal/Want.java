package dev.parley.dossier.deal;

import dev.parley.accord.Condition;
import dev.parley.accord.PreferenceStatement;
import dev.parley.model.Strength;
import org.jspecify.annotations.Nullable;

/**
 * A preference statement of a side, with what it rests on.
 *
 * @param side its number, from 0
 * @param about an option of the dossier, {@code package} or {@code ceasefire}
 * @param strength how firmly; null where a rule put it in its place
 * @param words what it wants, in plain words
 * @param condition what it prefers to be so
 * @param confidence 0 to 1: that this is what it wants, rather than anything else; 1 for rules and for people
 * @param basis on what it rests
 */
public record Want(
    int side,
    String about,
    @Nullable Strength strength,
    String words,
    Condition condition,
    double confidence,
    Basis basis) {

  /** For accord, which orders states by it. */
  PreferenceStatement statement() {
    return new PreferenceStatement(words, condition);
  }
}
