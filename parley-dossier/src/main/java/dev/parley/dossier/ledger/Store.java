package dev.parley.dossier.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/**
 * The connections to one file: one that writes and one that reads, each used by one thread at a time, so that pages can
 * be shown while documents are read. Thread-safe.
 */
final class Store implements AutoCloseable {
  /** How long to wait for another process that writes; one document takes milliseconds. */
  private static final int BUSY_MILLIS = 60_000;

  private final Path file;
  private final Connection writing;
  private final Connection reading;
  private final ReentrantLock writeLock = new ReentrantLock();
  private final ReentrantLock readLock = new ReentrantLock();

  private Store(Path file, Connection writing, Connection reading) {
    this.file = file;
    this.writing = writing;
    this.reading = reading;
  }

  static Store open(Path file) {
    quietJooq();
    new Schema(file).prepare();
    try {
      SQLiteDataSource source = source(file);
      Store store = new Store(file, source.getConnection(), source.getConnection());
      // What is removed is overwritten, not only marked as free.
      DSL.using(store.writing, SQLDialect.SQLITE).execute("pragma secure_delete = on");
      return store;
    } catch (SQLException | DataAccessException e) {
      throw SqlErrors.translate(file, e);
    }
  }

  /** How every connection is set up. */
  static SQLiteDataSource source(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setJournalMode(JournalMode.WAL);
    // A commit waits for the disk, so that what was stored also survives a power cut. Reading a document takes a
    // hundred times longer than that.
    config.setSynchronous(SynchronousMode.FULL);
    return source(file, config);
  }

  /** Connections that change nothing about the file, which may be another program's. */
  static SQLiteDataSource asItIs(Path file) {
    return source(file, new SQLiteConfig());
  }

  private static SQLiteDataSource source(Path file, SQLiteConfig config) {
    config.setBusyTimeout(BUSY_MILLIS);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  /**
   * Does it all or, when anything goes wrong, nothing.
   *
   * <p>The transaction is spelt out: it takes the write lock at its start, since two that begin by reading could block
   * each other, and JDBC's own way would keep that lock after the commit.
   */
  <T> T write(Function<DSLContext, T> work) {
    writeLock.lock();
    try {
      DSLContext db = DSL.using(writing, SQLDialect.SQLITE);
      db.execute("begin immediate");
      try {
        T result = work.apply(db);
        db.execute("commit");
        return result;
      } catch (RuntimeException | Error e) {
        rollBack(db, e);
        throw e;
      }
    } catch (DataAccessException e) {
      throw SqlErrors.translate(file, e);
    } finally {
      writeLock.unlock();
    }
  }

  private static void rollBack(DSLContext db, Throwable why) {
    try {
      db.execute("rollback");
    } catch (DataAccessException e) {
      // SQLite has rolled back by itself, as it does when the disk is full.
      why.addSuppressed(e);
    }
  }

  /** Reads what is committed. */
  <T> T read(Function<DSLContext, T> work) {
    readLock.lock();
    try {
      return work.apply(DSL.using(reading, SQLDialect.SQLITE));
    } catch (DataAccessException e) {
      throw SqlErrors.translate(file, e);
    } finally {
      readLock.unlock();
    }
  }

  /** Empties the write-ahead log, in which the words of a removed document would otherwise stay for a while. */
  void forget() {
    read(db -> db.execute("pragma wal_checkpoint(truncate)"));
  }

  @Override
  public void close() {
    writeLock.lock();
    readLock.lock();
    try {
      writing.close();
      reading.close();
    } catch (SQLException e) {
      throw SqlErrors.translate(file, e);
    } finally {
      readLock.unlock();
      writeLock.unlock();
    }
  }

  /** Keeps jOOQ from greeting the user. */
  private static void quietJooq() {
    for (String name : new String[] {"org.jooq.no-logo", "org.jooq.no-tips"}) {
      if (System.getProperty(name) == null) {
        System.setProperty(name, "true");
      }
    }
  }
}
