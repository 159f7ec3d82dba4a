package org.evenkeel.stack.drill;

import java.time.Duration;
import java.util.Set;

/**
 * How a drill is done.
 *
 * @param archiveTimeout a started segment of the log is archived after this time at the latest
 * @param bar seconds of acknowledged writes that may be lost at most
 * @param people who are there before the base backup
 * @param writesPerSecond acknowledged by all writers together, at most
 * @param faults what is broken on purpose, so that the drill is seen to fail
 */
public record Plan(
    Duration archiveTimeout, Duration bar, int people, int writesPerSecond, Set<Fault> faults) {

  /**
   * As in k8s/: the promise of a minute has to hold the wait, the switch and the copy together, so
   * the wait alone is shorter.
   */
  public static final Duration ARCHIVE_TIMEOUT = Duration.ofSeconds(45);

  /** What is promised: requirement OP5 allows 15 minutes. */
  public static final Duration BAR = Duration.ofSeconds(60);

  public Plan {
    faults = Set.copyOf(faults);
  }

  /** A control: each must make the drill fail. */
  public enum Fault {
    /** The archive refuses every segment from the middle of the drill on. */
    ARCHIVE,
    /** The register of erased people is not replayed. */
    REGISTER,
    /** The services are restored to a moment after the accident. */
    MOMENT
  }

  /** The drill as production is set. */
  public static Plan usual() {
    return new Plan(ARCHIVE_TIMEOUT, BAR, 400, 30, Set.of());
  }

  /** The same with another wait for the archive. */
  public Plan withArchiveTimeout(Duration timeout) {
    return new Plan(timeout, bar, people, writesPerSecond, faults);
  }

  /** The same with something broken. */
  public Plan with(Fault... broken) {
    return new Plan(archiveTimeout, bar, people, writesPerSecond, Set.of(broken));
  }

  /**
   * How long after an archived segment the loss comes: shortly before the next would be archived,
   * when most is at stake. With a broken archive, so late that the bar cannot be met.
   */
  Duration untilLoss() {
    return faults.contains(Fault.ARCHIVE)
        ? bar.plusSeconds(1)
        : archiveTimeout.minus(archiveTimeout.dividedBy(10));
  }
}
