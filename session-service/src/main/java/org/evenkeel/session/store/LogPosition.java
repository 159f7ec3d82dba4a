package org.evenkeel.session.store;

/**
 * A place among all events: the transaction that wrote one, and its number. Places are ordered by
 * transaction first, because numbers are given before the commit.
 *
 * @param transaction id of the writing transaction, {@code xid8} of PostgreSQL
 */
public record LogPosition(long transaction, long position) {

  /** Before every event. */
  public static final LogPosition START = new LogPosition(0, 0);
}
