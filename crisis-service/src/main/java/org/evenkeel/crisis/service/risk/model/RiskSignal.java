package org.evenkeel.crisis.service.risk.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.crisis.screen.RiskLevel;
import org.jspecify.annotations.Nullable;

/** One thing that became known about a person's text or check-in. Scores only, no text. */
public sealed interface RiskSignal {

  /** The record it is about, once there is one. */
  @Nullable UUID recordId();

  /** The request it is about, where that is known. */
  @Nullable String sourceId();

  /**
   * A check-in or an entry was stored.
   *
   * @param recordType checkin or journal
   * @param recordedAt when it was recorded, whatever moment it tells of
   * @param day the person's own day it tells of
   * @param mood 1 to 10, of a check-in
   */
  record Recorded(
      UUID recordId,
      String recordType,
      @Nullable String sourceId,
      Instant recordedAt,
      LocalDate day,
      @Nullable Integer mood)
      implements RiskSignal {}

  /**
   * What the floor found.
   *
   * @param fired whether it called the level itself and a case opened over the two paths
   */
  record Floored(
      String sourceId,
      @Nullable UUID recordId,
      String sourceType,
      RiskLevel level,
      boolean fired,
      double score,
      String floorVersion,
      Instant detectedAt)
      implements RiskSignal {}

  /**
   * What models read in a text.
   *
   * @param version of the text
   * @param danger null where no classifier of danger ran
   */
  record Read(
      UUID recordId,
      int version,
      double distress,
      @Nullable Double danger,
      @Nullable String dangerModel,
      Instant readAt)
      implements RiskSignal {

    @Override
    public @Nullable String sourceId() {
      return null;
    }
  }

  /** The owner deleted a record. */
  record Deleted(UUID recordId) implements RiskSignal {

    @Override
    public @Nullable String sourceId() {
      return null;
    }
  }
}
