package org.evenkeel.auth.datakey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Changes the key-encryption key while the service runs. */
public interface KeyRotation {

  /**
   * As long as backups of the data keys' database are kept: a key that left it earlier than that is
   * all that opens them.
   */
  Duration BACKUPS = Duration.ofDays(30);

  /** What came of a rotation. */
  sealed interface Rotated {

    /**
     * Every data key is under the new version.
     *
     * @param version the new one
     * @param keys how many data keys this run wrapped anew
     */
    record Done(int version, long keys) implements Rotated {}

    /**
     * Replicas run that do not hold the new version yet, so nothing uses it.
     *
     * @param replicas how many
     */
    record NotHeld(int version, int replicas) implements Rotated {}
  }

  /** What came of retiring an old version. */
  sealed interface Retired {

    /** Its key is gone. */
    record Gone() implements Retired {}

    /** Data keys are wrapped under it, or new ones will be. */
    record InUse(long keys) implements Retired {}

    /** The rotation that is to empty it has not come to its end. */
    record Unfinished() implements Retired {}

    /**
     * Backups that are kept need it.
     *
     * @param from when none does any more
     */
    record TooEarly(Instant from) implements Retired {}

    /** There is no such version, or no longer. */
    record Unknown() implements Retired {}
  }

  /**
   * An old version whose key is still there.
   *
   * @param since when the last data key left it
   */
  record Old(int version, Instant since) {

    /** When no backup needs it any more. */
    public Instant retirable() {
      return since.plus(BACKUPS);
    }
  }

  /** Rotates, or finishes what an earlier run began. */
  Rotated rotate();

  /**
   * Removes the key of a version that nothing is wrapped under.
   *
   * @param anyBackups whether also while backups that are kept need it, so that these cannot be
   *     read again: for a key that was stolen
   */
  Retired retire(int version, boolean anyBackups);

  /** Versions that may be retired. */
  List<Old> old();
}
