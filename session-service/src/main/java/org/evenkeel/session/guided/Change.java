package org.evenkeel.session.guided;

import org.evenkeel.session.store.EventStream;

/** What came of a command. */
public sealed interface Change<E> {

  /** Stored; the event is the last of the stream. */
  record Made<E>(EventStream<E> stream) implements Change<E> {}

  /** It was so already. */
  record Unchanged<E>(EventStream<E> stream) implements Change<E> {}

  /** Nothing was stored. */
  record Refused<E>(Refusal refusal) implements Change<E> {}
}
