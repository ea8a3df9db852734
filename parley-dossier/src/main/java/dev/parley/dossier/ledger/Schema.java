package dev.parley.dossier.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a file to the tables that this program knows, or says why it must not be touched. */
final class Schema {
  /** The number of the newest migration; the last one sets it as the file's user_version. */
  private static final int VERSION = 11;

  /** "PARL". */
  private static final int APPLICATION_ID = 0x5041524C;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** A file lock holds between processes; between the threads of this one it takes a lock of the language. */
  private static final Object ONE_AT_A_TIME = new Object();

  /** Held so that the level stays set: loggers are otherwise collected. */
  private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

  private final Path file;

  Schema(Path file) {
    this.file = file;
  }

  /** Makes or updates the tables where that is needed, and refuses what is no ledger of this or an older version. */
  void prepare() {
    if (ready()) {
      return;
    }
    synchronized (ONE_AT_A_TIME) {
      Path lockFile = file.resolveSibling(file.getFileName() + "-lock");
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException("the lock " + lockFile + " was lost");
        }
        if (!ready()) {
          migrate();
        }
      } catch (IOException e) {
        throw new LedgerException(
            "The ledger " + file + " cannot be written: " + e + ".",
            "Maybe the folder is read-only, full or not there; copy the dossier to a folder of your own.",
            e);
      }
    }
  }

  /** Whether the file has all tables already. */
  private boolean ready() {
    if (!Files.exists(file)) {
      return false;
    }
    if (!isDatabase()) {
      throw new LedgerException(
          "The file " + file + " is no SQLite database.",
          "Maybe it is another file; move it away, and a new ledger is made in its place.",
          null);
    }
    try (Connection connection = Store.asItIs(file).getConnection()) {
      int application = number(connection, "pragma application_id");
      int version = number(connection, "pragma user_version");
      if (application == 0 && version == 0 && number(connection, FOREIGN_TABLES) == 0) {
        return false;
      }
      if (application != APPLICATION_ID) {
        throw new LedgerException(
            "The file " + file + " is a SQLite database, but no ledger.",
            "Maybe it belongs to another program; move it away, and a new ledger is made in its place.",
            null);
      }
      if (version > VERSION) {
        throw new LedgerException(
            "The ledger " + file + " was made by a newer Parley: its tables have version " + version
                + ", this program knows " + VERSION + ".",
            "Maybe use the newer program.",
            null);
      }
      return version == VERSION;
    } catch (SQLException e) {
      throw SqlErrors.translate(file, e);
    }
  }

  /** Tables that are not from a first migration that was broken off half-way. */
  private static final String FOREIGN_TABLES =
      "select count(*) from sqlite_master where type = 'table' and name not like 'sqlite_%'"
          + " and not exists (select 1 from sqlite_master where name = 'flyway_schema_history')";

  private boolean isDatabase() {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(MAGIC.length);
      return head.length == 0 || Arrays.equals(head, MAGIC);
    } catch (IOException e) {
      throw new LedgerException(
          "The ledger " + file + " cannot be read: " + e + ".", "Maybe it is a folder, or not yours to read.", e);
    }
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  private void migrate() {
    // What fails is told by the exception, in words of our own.
    FLYWAY_LOG.setLevel(Level.OFF);
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(Store.source(file))
          .locations("classpath:dev/parley/dossier/ledger/common", "classpath:dev/parley/dossier/ledger/sqlite")
          .failOnMissingLocations(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw SqlErrors.translate(file, e);
    }
  }
}
