package dev.parley.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a command's words go, and what it may know of the world around it.
 *
 * @param out for results: UTF-8 whatever the locale
 * @param err for messages and progress
 * @param columns the width of the terminal that shows {@code out}, or 0 when it goes elsewhere
 * @param progress whether {@code err} is a terminal, so that a bar can move on it
 * @param home where the program lies: the checkout, or the unpacked archive
 * @param command how the user calls the program, such as {@code ./parley}
 * @param environment the process's environment
 */
record Console(
    PrintWriter out,
    PrintStream err,
    int columns,
    boolean progress,
    Path home,
    String command,
    Map<String, String> environment) {

  /** That of this process. */
  static Console ofProcess() {
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    return new Console(
        writer(new StandardOut()),
        err,
        Integer.getInteger("parley.columns", 0),
        Boolean.getBoolean("parley.progress"),
        Path.of(System.getProperty("parley.home", ".")),
        System.getProperty("parley.command", "parley"),
        System.getenv());
  }

  /** A writer of UTF-8 that is written through only when flushed or full. */
  static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 14));
  }

  /** The width to fold running text to. */
  int measure() {
    return columns == 0 ? 100 : Math.clamp(columns, 40, 120);
  }

  /** The value of an environment variable, or null when it is unset or empty. */
  @Nullable String variable(String name) {
    String value = environment.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** The same with no bar on it. */
  Console withoutProgress() {
    return new Console(out, err, columns, false, home, command, environment);
  }

  /** A message to the user, on stderr. */
  void say(String message) {
    err.println(Plain.lines(message));
  }

  /** A result's name and value on a line of their own; nothing where there is no value. */
  void fact(String name, @Nullable String value) {
    if (value != null) {
      out.println(name + " ".repeat(13 - name.length()) + Plain.line(value));
    }
  }
}
