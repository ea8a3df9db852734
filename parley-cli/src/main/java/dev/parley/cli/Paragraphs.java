package dev.parley.cli;

/** Prints headings and, indented under them, running text. */
final class Paragraphs {
  private final Console console;

  Paragraphs(Console console) {
    this.console = console;
  }

  /** A heading after an empty line. */
  void heading(String words) {
    console.out().println();
    console.out().println(Plain.line(words));
  }

  /** Text folded to the width; a line that begins with a hyphen is an item. */
  void say(String words) {
    for (String line : words.split("\n")) {
      boolean item = line.startsWith("- ");
      boolean first = true;
      for (String folded : Plain.fold(line, console.measure() - (item ? 4 : 2))) {
        console.out().println("  " + (item && !first ? "  " : "") + folded);
        first = false;
      }
    }
  }
}
