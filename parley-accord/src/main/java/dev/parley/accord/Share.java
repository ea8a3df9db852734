package dev.parley.accord;

/**
 * How often something came true in samples.
 *
 * @param times how often
 * @param samples of how many
 */
public record Share(int times, int samples) {
  /** The 97.5 % quantile of the normal distribution. */
  private static final double Z = 1.959964;

  /** The share itself, from 0 to 1. */
  public double share() {
    return (double) times / samples;
  }

  /** The lower end of the 95 % confidence interval (Wilson 1927, <i>Probable inference</i>). */
  public double low() {
    return times == 0 ? 0 : middle() - half();
  }

  /** The upper end of the 95 % confidence interval. */
  public double high() {
    return times == samples ? 1 : middle() + half();
  }

  private double middle() {
    return (share() + Z * Z / (2 * samples)) / (1 + Z * Z / samples);
  }

  private double half() {
    double p = share();
    return Z / (1 + Z * Z / samples) * Math.sqrt(p * (1 - p) / samples + Z * Z / (4.0 * samples * samples));
  }
}
