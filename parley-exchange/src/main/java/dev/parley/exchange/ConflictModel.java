package dev.parley.exchange;

import dev.parley.accord.Conflict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of a conflict.
 *
 * @param title for people; the file's name where it gives none
 * @param conflict in accord's types
 * @param statusQuo the state in which things stand now; null where the file does not say
 * @param remarks what the file holds besides that would change the answer and was not taken in, a sentence each
 */
public record ConflictModel(String title, Conflict conflict, @Nullable Long statusQuo, List<String> remarks) {
  /** Keeps a copy. */
  public ConflictModel {
    remarks = List.copyOf(remarks);
  }
}
