package org.evenkeel.crisis.screen;

/**
 * Where a signal stands in the original text.
 *
 * @param textIndex which of the screened texts, from 0
 * @param start first UTF-16 unit of the signal in that text
 * @param end the unit after its last one; {@code 0 <= start < end <= text.length()}
 * @param category what the signal is about
 */
public record FloorSpan(int textIndex, int start, int end, String category) {

  /** Whether two signals share a part of one text. */
  boolean overlaps(FloorSpan other) {
    return textIndex == other.textIndex && start < other.end && other.start < end;
  }
}
