package dev.parley.reading.stance;

import dev.parley.model.Stance;
import dev.parley.model.Strength;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says about a proposition.
 *
 * @param about 0 to 1: that it is about the proposition at all
 * @param stance the likeliest stance if it is
 * @param stanceConfidence 0 to 1: that it is that one, if it is about the proposition
 * @param strength the likeliest strength, or null for a stance that has none
 * @param conditions where the conditions stand in the text
 */
public record Answer(
    double about,
    Stance stance,
    double stanceConfidence,
    @Nullable Strength strength,
    List<Range> conditions) {
  public Answer {
    conditions = List.copyOf(conditions);
  }
}
