package dev.parley.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * The process's standard output, unbuffered. Java's own swallows errors, so a program whose reader has left ({@code |
 * head}) would go on for nothing, and one on a full disk would end as if all were well.
 */
final class StandardOut extends OutputStream {
  private final OutputStream stream = new FileOutputStream(FileDescriptor.out);
  /** After the first error nothing more is tried, so that it is told once. */
  private boolean broken;

  /** Nobody reads any more. */
  static final class ReaderLeft extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReaderLeft(IOException cause) {
      super(cause);
    }
  }

  @Override
  public void write(int oneByte) {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (broken) {
      return;
    }
    try {
      stream.write(bytes, offset, length);
    } catch (IOException e) {
      broken = true;
      String reason = String.valueOf(e.getMessage());
      if (reason.toLowerCase(Locale.ROOT).contains("pipe")) {
        throw new ReaderLeft(e);
      }
      throw new Failure("The output could not be written: " + reason + ".", "Maybe the disk is full.");
    }
  }
}
