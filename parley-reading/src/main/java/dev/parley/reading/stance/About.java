package dev.parley.reading.stance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * How sure it is that a statement is about a proposition: a logistic model of how near the two lie to each other in meaning
 * and of what the trained layers say. Fitted by {@code training/stance/calibrate.py} on real statements.
 *
 * @param constant what is added
 * @param text weight of the likeness of the whole text
 * @param content weight of the likeness of what is said
 * @param trained weight of the log odds of the trained layers
 * @param temperature by which the scores of stances are divided, so that their shares are as sure as they should be
 */
record About(double constant, double text, double content, double trained, double temperature) {
  /** Those that were fitted for the weights beside this class. */
  static About read() {
    Properties numbers = new Properties();
    try (InputStream in = About.class.getResourceAsStream("about.properties")) {
      if (in == null) {
        throw new IllegalStateException("The numbers of the stance model, about.properties, are not on the class path.");
      }
      numbers.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new About(
        number(numbers, "constant"), number(numbers, "text"), number(numbers, "content"), number(numbers, "trained"),
        number(numbers, "temperature"));
  }

  private static double number(Properties numbers, String name) {
    return Double.parseDouble(numbers.getProperty(name));
  }

  /**
   * The probability.
   *
   * @param textLikeness cosine of the whole text and the proposition
   * @param contentLikeness cosine of the content and the proposition
   * @param logOdds what the trained layers say
   */
  double of(double textLikeness, double contentLikeness, double logOdds) {
    return 1 / (1 + Math.exp(-(constant + text * textLikeness + content * contentLikeness + trained * logOdds)));
  }
}
