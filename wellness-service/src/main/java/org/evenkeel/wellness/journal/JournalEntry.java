package org.evenkeel.wellness.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.time.LocalMoment;
import org.jspecify.annotations.Nullable;

/**
 * A text somebody wrote for themselves. Title and text are ciphertext.
 *
 * @param version 1 when written, one more at each revision
 * @param floor what the crisis floor said about this version
 * @param reading null until this version was analysed
 */
public record JournalEntry(
    UUID id,
    UUID userId,
    LocalMoment moment,
    Instant createdAt,
    Instant updatedAt,
    int version,
    @Nullable String titleSealed,
    String textSealed,
    FloorNote floor,
    @Nullable Reading reading) {

  /**
   * What the crisis floor said.
   *
   * @param riskScore 0 to 1
   * @param flagged whether it was a hard stop
   * @param version of the floor's phrases
   */
  public record FloorNote(double riskScore, boolean flagged, String version) {}

  /**
   * What a model read out of the text.
   *
   * @param emotions the main one first
   * @param confidence calibrated probability of the main one, 0 to 1
   * @param sentiment -1 to 1
   */
  public record Reading(List<String> emotions, double confidence, double sentiment) {
    public Reading {
      emotions = List.copyOf(emotions);
    }
  }

  /** The next version, not analysed yet. */
  JournalEntry revised(
      Instant at, @Nullable String newTitleSealed, String newTextSealed, FloorNote newFloor) {
    return new JournalEntry(
        id,
        userId,
        moment,
        createdAt,
        at,
        version + 1,
        newTitleSealed,
        newTextSealed,
        newFloor,
        null);
  }

  SealedEntry sealedTexts() {
    return new SealedEntry(id, userId, titleSealed, textSealed);
  }

  /** Hides what was read out of the text. */
  @Override
  public String toString() {
    return "JournalEntry[" + id + " v" + version + "]";
  }
}
