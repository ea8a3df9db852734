package dev.parley.desk;

import java.util.List;

/**
 * A page that says why there is nothing else to see.
 *
 * @param status the HTTP status
 * @param lines what is the matter, then what to do about it
 */
record NoticePage(Frame frame, int status, List<String> lines) {
  NoticePage {
    lines = List.copyOf(lines);
  }
}
