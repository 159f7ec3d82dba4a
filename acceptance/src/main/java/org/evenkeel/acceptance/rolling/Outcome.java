package org.evenkeel.acceptance.rolling;

/** What became of a request. */
sealed interface Outcome {

  record Served() implements Outcome {}

  /**
   * Served by a second choice, as the design wants it while a part is away or slow.
   *
   * @param what it was
   */
  record Lesser(String what) implements Outcome {}

  /**
   * Not served.
   *
   * @param why the status, or the exception
   */
  record Failed(String why) implements Outcome {}
}
