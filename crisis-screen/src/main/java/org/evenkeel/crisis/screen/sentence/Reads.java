package org.evenkeel.crisis.screen.sentence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is read for one input: equal passages once, and no more than there is time for. */
public final class Reads {
  private final Sentences sentences;
  private final Map<String, Optional<SentenceRisk>> read = new HashMap<>();
  private final int most;

  /**
   * Reads nothing yet.
   *
   * @param most different passages that are read
   */
  public Reads(Sentences sentences, int most) {
    this.sentences = sentences;
    this.most = most;
  }

  /** What a passage sounds like; empty when it was not, or could not be read. */
  public Optional<SentenceRisk> of(String passage) {
    Optional<SentenceRisk> known = read.get(passage);
    if (known != null) {
      return known;
    }
    if (read.size() == most) {
      return Optional.empty();
    }
    Optional<SentenceRisk> risk = sentences.read(passage);
    read.put(passage, risk);
    return risk;
  }
}
