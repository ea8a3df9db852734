package dev.parley.reading.intake;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Takings one after the other, each made when it is asked for, so that a large file is never held whole. */
interface Cursor extends Iterator<Taking>, AutoCloseable {
  /** Something that yields one cursor when its turn comes. */
  interface Opening {
    Cursor open() throws IOException, Refusal;
  }

  @Override
  default void close() {}

  static Cursor of(Taking taking) {
    Iterator<Taking> one = java.util.List.of(taking).iterator();
    return new Cursor() {
      @Override
      public boolean hasNext() {
        return one.hasNext();
      }

      @Override
      public Taking next() {
        return one.next();
      }
    };
  }

  /** All takings of the cursors, one cursor open at a time. */
  static Cursor chain(Iterator<Cursor> cursors) {
    return new Cursor() {
      private @Nullable Cursor current;

      @Override
      public boolean hasNext() {
        while (current == null || !current.hasNext()) {
          close();
          if (!cursors.hasNext()) {
            return false;
          }
          current = cursors.next();
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

  /** A stream of the cursor's takings. Closing it frees what the cursor holds; so does reading it to the end. */
  default Stream<Taking> stream() {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false)
        .onClose(this::close);
  }
}
