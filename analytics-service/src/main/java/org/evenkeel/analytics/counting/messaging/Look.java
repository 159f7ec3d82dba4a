package org.evenkeel.analytics.counting.messaging;

/** What a look at the logs and at what became of them told. */
sealed interface Look {

  /**
   * All that the logs held at a moment is in the rows.
   *
   * @param moment by the clock of nanoseconds
   */
  record Reached(long moment) implements Look {}

  /**
   * Not all of it yet.
   *
   * @param asked the moment in question
   */
  record Open(long asked) implements Look {}

  /** Nobody can say: a topic is not there yet, or what has to be asked is away. */
  record Unknown() implements Look {}

  /**
   * A log holds less than was read of it before: it was made anew or has lost its end. Whoever
   * reads it starts again, and the rows know every record that they have counted.
   *
   * @param topic with prefix
   */
  record Anew(String topic) implements Look {}

  /**
   * The stream's own memory was made anew, or the logs of another generation were before this one
   * read them: its rows do not hold what was counted before.
   *
   * @param stream its name
   */
  record Lost(String stream) implements Look {}
}
