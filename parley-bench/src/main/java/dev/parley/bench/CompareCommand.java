package dev.parley.bench;

import picocli.CommandLine.Command;

/** Measures Parley beside other programs. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Measures Parley beside other programs.",
    subcommands = CoreNlpCommand.class)
final class CompareCommand {}
