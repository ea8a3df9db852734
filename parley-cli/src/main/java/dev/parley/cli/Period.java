package dev.parley.cli;

import dev.parley.dossier.ledger.StatementFilter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that bound when something was said. */
final class Period {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--since", paramLabel = "DATE", description = "Only what can have been said on this day or later.")
  private @Nullable LocalDate since;

  @Option(names = "--until", paramLabel = "DATE", description = "Only what can have been said on this day or earlier.")
  private @Nullable LocalDate until;

  /** The filter, narrowed to the period; refuses one that ends before it begins. */
  StatementFilter of(StatementFilter filter) {
    if (since != null && until != null && until.isBefore(since) && spec != null) {
      throw new ParameterException(spec.commandLine(), "--until " + until + " is before --since " + since);
    }
    return filter.between(since, until);
  }
}
