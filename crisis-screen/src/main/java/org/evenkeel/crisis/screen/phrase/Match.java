package org.evenkeel.crisis.screen.phrase;

/**
 * A phrase found in a reading.
 *
 * @param phrase which
 * @param from its first word
 * @param to the word after its last one
 */
public record Match(Phrase phrase, int from, int to) {
  /** Whether the two share a word. */
  public boolean overlaps(Match other) {
    return from < other.to && other.from < to;
  }
}
