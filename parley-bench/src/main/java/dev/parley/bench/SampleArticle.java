package dev.parley.bench;

import dev.parley.model.Document;
import dev.parley.reading.intake.Intake;
import dev.parley.reading.intake.Limits;
import dev.parley.reading.intake.Taking;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The article that the micro-benchmarks run on: it lies in the checkout, so that anybody can run them. */
public final class SampleArticle {
  private SampleArticle() {}

  /** Its document. */
  public static Document document() {
    Path file = Program.home().resolve("dossiers/ukraine-guarantees/corpus/demo-14-kremlin-brief.md");
    try (Stream<Taking> takings = new Intake(Limits.DEFAULT).take(file.toString())) {
      return switch (takings.findFirst().orElseThrow()) {
        case Taking.Taken taken -> taken.document();
        case Taking.Refused refused ->
          throw new IllegalStateException(refused.name() + " was refused: " + refused.reason());
      };
    }
  }
}
