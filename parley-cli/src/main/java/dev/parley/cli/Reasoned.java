package dev.parley.cli;

import picocli.CommandLine.Option;

/** The options of every judgement: why, and by whom. */
final class Reasoned {
  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept with the judgement.")
  private String reason = "";

  @Option(names = "--as", paramLabel = "NAME", description = "Who judges (default: the name you are logged in with).")
  private String as = System.getProperty("user.name", "unknown");

  String reason() {
    return reason;
  }

  String by() {
    return as;
  }
}
