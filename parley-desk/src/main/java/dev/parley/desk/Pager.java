package dev.parley.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a long list.
 *
 * @param page counted from 1
 * @param pages how many there are, at least 1
 * @param total how many entries there are on all pages
 * @param size how many a page holds
 * @param previous the query of the page before, or null
 * @param next the query of the page after, or null
 */
record Pager(int page, int pages, int total, int size, @Nullable String previous, @Nullable String next) {
  /** As many rows as a reader can still look through. */
  static final int SIZE = 100;

  /** The page that the query asks for; the last one when it asks for more than there are. */
  static Pager of(Query query, int total) {
    return of(query, total, SIZE);
  }

  /** The page that the query asks for, with so many entries each. */
  static Pager of(Query query, int total, int size) {
    int pages = Math.max(1, (total + size - 1) / size);
    int page = Math.clamp(query.number("page", 1), 1, pages);
    return new Pager(
        page,
        pages,
        total,
        size,
        page > 1 ? query.with("page", Integer.toString(page - 1)).toString() : null,
        page < pages ? query.with("page", Integer.toString(page + 1)).toString() : null);
  }

  /** How many entries stand before this page. */
  int offset() {
    return (page - 1) * size;
  }

  /** This page's part of the list. */
  <T> List<T> slice(List<T> all) {
    return all.subList(Math.min(offset(), all.size()), Math.min(offset() + size, all.size()));
  }
}
