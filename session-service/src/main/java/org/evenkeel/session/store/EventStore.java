package org.evenkeel.session.store;

import java.util.List;

/** The one table of events, as each aggregate sees it. */
public interface EventStore {

  /**
   * The streams of one kind.
   *
   * @param models what is kept of them in the transaction of each event
   */
  <E> EventStreams<E> streams(EventKind<E> kind, List<ReadModel<E>> models);
}
