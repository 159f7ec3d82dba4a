package org.evenkeel.auth.datakey;

import java.time.Instant;
import java.util.List;

/** Changes the key-encryption key while the service runs. */
public interface KeyRotation {

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

    /** There is no such version, or no longer. */
    record Unknown() implements Retired {}
  }

  /**
   * An old version whose key is still there.
   *
   * @param since when the last data key left it
   */
  record Old(int version, Instant since) {}

  /** Rotates, or finishes what an earlier run began. */
  Rotated rotate();

  /** Removes the key of a version that nothing is wrapped under. */
  Retired retire(int version);

  /** Versions that may be retired. */
  List<Old> old();
}
