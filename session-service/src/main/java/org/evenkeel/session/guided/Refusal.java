package org.evenkeel.session.guided;

/** Why a command changed nothing. */
public sealed interface Refusal {

  /**
   * A step before this one is due.
   *
   * @param expected wire name of what the session waits for
   */
  record OutOfOrder(String expected) implements Refusal {}

  /**
   * The session has ended.
   *
   * @param step wire name of its end: completed or abandoned
   */
  record Ended(String step) implements Refusal {}

  /** It was changed so often that it takes no more changes, except its end. */
  record TooLong() implements Refusal {}

  /** Another command was faster; the session must be read again. */
  record Overtaken() implements Refusal {}

  /** It is not in the version that the client saw. */
  record Stale() implements Refusal {}

  /** Not there, or somebody else's. */
  record NotThere() implements Refusal {}
}
