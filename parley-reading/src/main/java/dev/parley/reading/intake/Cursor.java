package dev.parley.reading.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Takings one after the other, each made when it is asked for, so that a large input is never held whole. */
interface Cursor extends Iterator<Taking>, AutoCloseable {
  /** What is done when the turn of an input comes. */
  interface Opening {
    Cursor open() throws IOException, Refusal;
  }

  @Override
  default void close() {}

  /** A stream of the takings. Reading it to the end or closing it frees what the cursor holds. */
  default Stream<Taking> stream() {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false)
        .onClose(this::close);
  }

  static Cursor of(Taking taking) {
    return new One(taking);
  }

  /**
   * Opens an input when its first taking is asked for. Whatever goes wrong then is its refusal, unforeseen errors of a
   * library among them: a single bad file in a folder of thousands must not stop the run.
   */
  static Cursor lazily(String name, Opening opening) {
    return chain(List.of(opening).iterator(), given -> opened(name, given));
  }

  private static Cursor opened(String name, Opening opening) {
    try {
      return opening.open();
    } catch (Refusal refusal) {
      return refused(name, refusal.reason());
    } catch (NoSuchFileException e) {
      return refused(name, "not found");
    } catch (AccessDeniedException e) {
      return refused(name, "not allowed to read it");
    } catch (IOException e) {
      return refused(name, "not readable");
    } catch (StackOverflowError e) {
      return refused(name, "nested too deeply");
    } catch (RuntimeException e) {
      return refused(name, "not readable (" + e + ")");
    }
  }

  private static Cursor refused(String name, String reason) {
    return of(new Taking.Refused(name, reason));
  }

  /** All takings of all cursors that the function makes, one cursor open at a time. */
  static <T> Cursor chain(Iterator<T> parts, Function<T, Cursor> open) {
    return new Cursor() {
      private @Nullable Cursor current;

      @Override
      public boolean hasNext() {
        while (current == null || !current.hasNext()) {
          close();
          if (!parts.hasNext()) {
            return false;
          }
          current = open.apply(parts.next());
        }
        return true;
      }

      @Override
      public Taking next() {
        Cursor open = hasNext() ? current : null;
        if (open == null) {
          throw new NoSuchElementException();
        }
        return open.next();
      }

      @Override
      public void close() {
        if (current != null) {
          current.close();
          current = null;
        }
      }
    };
  }

  /** A single taking. */
  final class One implements Cursor {
    private final Taking taking;
    private boolean taken;

    One(Taking taking) {
      this.taking = taking;
    }

    @Override
    public boolean hasNext() {
      return !taken;
    }

    @Override
    public Taking next() {
      if (taken) {
        throw new NoSuchElementException();
      }
      taken = true;
      return taking;
    }
  }
}
