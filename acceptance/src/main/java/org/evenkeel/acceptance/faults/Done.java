package org.evenkeel.acceptance.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that the suite acknowledged, as the client knows it: scores and moments, no text. */
sealed interface Done {

  UUID userId();

  /** Of the record or session. */
  UUID id();

  /** A check-in that tells of one feeling. */
  record CheckIn(UUID userId, UUID id, Instant at, int mood, int energy, String feeling)
      implements Done {}

  /** A captured thought. */
  record Idea(UUID userId, UUID id, Instant at) implements Done {}

  /** An intervention was begun. */
  record Begun(UUID userId, UUID id, UUID interventionId) implements Done {}

  /** An intervention was completed and rated. */
  record Helped(UUID userId, UUID id, UUID interventionId, Instant at, int rating)
      implements Done {}

  /** A guided session began. */
  record Entered(UUID userId, UUID id, Guided kind, Instant at) implements Done {}

  /**
   * A guided session ended.
   *
   * @param before intensity, 1 to 10
   * @param after 0 to 10
   * @param recovery from beginning to end of an episode; null for other kinds
   */
  record Ended(
      UUID userId,
      UUID id,
      Guided kind,
      Instant at,
      int before,
      int after,
      @Nullable Duration recovery)
      implements Done {}

  /** A guided session was left. */
  record Left(UUID userId, UUID id, Guided kind) implements Done {}
}
