package dev.parley.cli;

import dev.parley.reading.intake.Intake;
import dev.parley.reading.intake.Limits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options for what is too much, the same for every command that takes texts in. */
final class IntakeOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description = "The longest text of a document, in bytes of UTF-8 (default: 2000000).")
  private long maxBytes = Limits.DEFAULT.maxTextBytes();

  @Option(
      names = "--max-file-bytes",
      paramLabel = "N",
      description = "The largest file or page before its text is taken out (default: 32000000).")
  private long maxFileBytes = Limits.DEFAULT.maxFileBytes();

  @Option(names = "--max-entries", paramLabel = "N", description = "How many entries of a feed to take (default: 200).")
  private int maxEntries = Limits.DEFAULT.maxEntries();

  @Option(
      names = "--max-redirects",
      paramLabel = "N",
      description = "How often a server may point elsewhere (default: 5).")
  private int maxRedirects = Limits.DEFAULT.maxRedirects();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "For fetching one address, redirects included (default: 30).")
  private long timeout = Limits.DEFAULT.timeout().toSeconds();

  @Option(names = "--allow-private", description = "Also fetch addresses in private networks, such as localhost.")
  private boolean allowPrivate;

  /** An intake within these limits. */
  Intake intake() {
    try {
      long fileBytes = Math.max(maxFileBytes, maxBytes);
      return new Intake(
          new Limits(maxBytes, fileBytes, maxEntries, maxRedirects, Duration.ofSeconds(timeout), allowPrivate));
    } catch (IllegalArgumentException e) {
      if (command == null) {
        throw e;
      }
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
