package org.evenkeel.crisis.screen.sentence;

/** Judges a passage by all of its words together. Thread-safe; needs no network and no clock. */
public interface SentenceReader {

  /**
   * Reads one passage.
   *
   * @param passage one or more sentences as they were written, 48 words or fewer; what is longer
   *     may be cut
   * @return what it sounds like
   * @throws RuntimeException when it cannot be read; the floor goes on without
   */
  SentenceRisk read(String passage);

  /** Names the model, so that results of different models can be told apart. */
  String version();
}
