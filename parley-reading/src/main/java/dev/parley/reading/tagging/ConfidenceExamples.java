package dev.parley.reading.tagging;

import dev.parley.model.Text;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Writes the examples that {@link Confidence} is fitted on, from texts whose attributions are known: a line for each
 * attribution that the model thinks of, {@code group right f f …}. Only the training uses it.
 */
public final class ConfidenceExamples implements AutoCloseable {
  private final AttributionFinder finder = AttributionFinder.open();

  /** Writes the examples of one text. {@code group} keeps the lines of one article together. */
  public void write(String group, String body, Predicate<Attribution> right, Appendable out) throws IOException {
    for (AttributionFinder.Candidate candidate : finder.candidates(new Text(body))) {
      out.append(group).append(right.test(candidate.attribution()) ? " 1" : " 0");
      for (double value : candidate.features()) {
        out.append(String.format(Locale.ROOT, " %.4g", value));
      }
      out.append('\n');
    }
  }

  @Override
  public void close() {
    finder.close();
  }
}
