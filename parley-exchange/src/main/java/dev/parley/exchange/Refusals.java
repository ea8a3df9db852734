package dev.parley.exchange;

import dev.parley.accord.Conflict;
import dev.parley.accord.Preferences;
import dev.parley.dossier.files.Faults;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells what accord refuses as a fault of the file, with the line that it comes from. */
final class Refusals {
  private final Faults faults;

  Refusals(Faults faults) {
    this.faults = faults;
  }

  /** What the maker makes, or null where it is refused, which is then told for the line. */
  <T> @Nullable T told(int line, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      int advice = message.indexOf("\nMaybe ");
      faults.add(
          line,
          advice < 0 ? message : message.substring(0, advice),
          advice < 0 ? "Maybe leave this out." : message.substring(advice + 1));
      return null;
    }
  }

  /** The conflict with preferences of one decision maker; without them where they are refused. */
  Conflict with(Conflict conflict, int decisionMaker, int line, @Nullable Preferences preferences) {
    Conflict changed = preferences == null ? null : told(line, () -> conflict.with(decisionMaker, preferences));
    return changed == null ? conflict : changed;
  }
}
