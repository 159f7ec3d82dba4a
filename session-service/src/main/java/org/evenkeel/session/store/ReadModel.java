package org.evenkeel.session.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with one row a stream, made of the stream's events and nothing else. It is kept in the
 * transaction of each event, so that people read their own writes, and {@code rebuild} makes it
 * anew from the same function. Schema {@code rebuild} has an unlogged twin: {@code CREATE UNLOGGED
 * TABLE rebuild.x (LIKE public.x INCLUDING ALL)}, granted to the running role in the migration.
 */
public interface ReadModel<E> {

  /** Whose streams it tells of. */
  EventKind<E> kind();

  /** Name of the table, a constant of the code. */
  String table();

  /** All columns of the table in its order; the first is the stream's id and the primary key. */
  List<String> columns();

  /**
   * The row of a stream, a value a column: UUID, String, Integer, Long, Boolean, Instant or null. A
   * pure function.
   */
  List<@Nullable Object> row(StreamOutline<E> stream);

  /** Whether {@link #row} opens the events; a rebuild then needs everybody's key. */
  default boolean readsContents() {
    return false;
  }
}
