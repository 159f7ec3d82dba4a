package org.evenkeel.session.guided;

import org.evenkeel.session.store.EventStream;

/** Tells the other services what happened, in the current transaction. */
public interface Announcements<E> {

  /** The last event of the stream happened. */
  void happened(EventStream<E> stream);
}
