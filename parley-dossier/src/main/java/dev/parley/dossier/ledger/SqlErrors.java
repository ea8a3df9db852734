package dev.parley.dossier.ledger;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says what went wrong in the database in words that help. */
final class SqlErrors {
  private SqlErrors() {}

  static LedgerException translate(Path file, Throwable error) {
    SQLiteException cause = cause(error);
    String ledger = "The ledger " + file;
    if (cause == null) {
      return new LedgerException(
          ledger + " failed: " + error.getMessage(), "Maybe the file was made by another program.", error);
    }
    int primary = cause.getResultCode().code & 0xff;
    return switch (primary) {
      case 8 /* READONLY */, 14 /* CANTOPEN */, 3 /* PERM */ -> new LedgerException(
          ledger + " cannot be written.",
          "Maybe the file or its folder is read-only or not there; copy the dossier to a folder of your own.",
          error);
      case 13 /* FULL */ -> new LedgerException(
          ledger + " cannot grow: the disk is full.",
          "Maybe make room and run the same again; what was stored so far is whole.",
          error);
      case 10 /* IOERR */ -> new LedgerException(
          ledger + " cannot be read or written (" + cause.getResultCode().name() + ").",
          "Maybe the disk is full or was taken away; make room and run the same again.",
          error);
      case 26 /* NOTADB */, 11 /* CORRUPT */ -> new LedgerException(
          ledger + " is damaged or no SQLite database.",
          "Maybe move it away and read the documents again.",
          error);
      case 5 /* BUSY */, 6 /* LOCKED */ -> new LedgerException(
          ledger + " is held by another program.", "Maybe wait until the other one has ended.", error);
      default -> new LedgerException(
          ledger + " failed: " + cause.getMessage() + ".",
          cause.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT
              ? "Maybe another program changed it meanwhile; run the same again."
              : "Maybe run the same again.",
          error);
    };
  }

  private static @Nullable SQLiteException cause(Throwable error) {
    for (Throwable one = error; one != null; one = one.getCause()) {
      if (one instanceof SQLiteException found) {
        return found;
      }
    }
    return null;
  }
}
