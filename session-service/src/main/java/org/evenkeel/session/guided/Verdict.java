package org.evenkeel.session.guided;

/** What a session says to an attempt, before anything is stored. */
public sealed interface Verdict<E> {

  /** It holds, and this is to be stored. */
  record Accepted<E>(E event) implements Verdict<E> {}

  /**
   * The session says so already, as after a request that was sent twice: there is nothing to do.
   */
  record Repeated<E>() implements Verdict<E> {}

  /** It does not hold. */
  record Refused<E>(Refusal refusal) implements Verdict<E> {}
}
