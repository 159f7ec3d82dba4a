package org.evenkeel.session.store;

/** What came of adding an event. */
public sealed interface Appended<E> {

  /**
   * It is stored, and every read model tells of it.
   *
   * @param stream with the event as its last
   */
  record Stored<E>(EventStream<E> stream) implements Appended<E> {}

  /** Another event took its place first; nothing was stored, and the stream must be read again. */
  record Overtaken<E>() implements Appended<E> {}
}
