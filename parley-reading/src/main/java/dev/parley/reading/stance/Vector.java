package dev.parley.reading.stance;

/** A direction in the space of meaning: of length 1. Immutable. */
public final class Vector {
  private final float[] values;

  Vector(float[] values) {
    this.values = values.clone();
  }

  /** The cosine of the angle between two, -1 to 1. */
  double likeness(Vector other) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * other.values[i];
    }
    return sum;
  }
}
