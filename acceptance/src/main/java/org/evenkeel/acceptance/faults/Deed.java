package org.evenkeel.acceptance.faults;

import java.util.UUID;

/**
 * Something a member did that must have one effect.
 *
 * @param userId who
 * @param kind what
 * @param acknowledged whether the suite said that it is done; if not, it may or may not be
 * @param id of the resource that the answer named; all zeros when there was no answer
 * @param crisis whether the text called for help
 */
record Deed(UUID userId, Kind kind, boolean acknowledged, UUID id, boolean crisis) {

  static final UUID NO_ID = new UUID(0, 0);

  /** What members do. */
  enum Kind {
    CHECK_IN,
    CHECK_IN_GONE,
    START,
    COMPLETE,
    SPARK_START,
    SPARK_END,
    WAVE_START,
    WAVE_END,
    RSD_START,
    RSD_END,
    SESSION_LEFT,
    IDEA,
    IDEA_REVISED,
    IDEA_GONE
  }
}
