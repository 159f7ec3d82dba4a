package org.evenkeel.platform.messaging.inbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.evenkeel.platform.messaging.parking.ParkedRecord;
import org.evenkeel.platform.messaging.parking.ParkedRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries the parked records of one group, of each key the first, as they fall due. */
final class ParkedRetries {

  private static final Logger log = LoggerFactory.getLogger(ParkedRetries.class);

  /** Other replicas and the replay of dead letters park records too, and wake nobody here. */
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final String group;
  private final String topic;
  private final ParkedRecords parked;
  private final Receiver receiver;
  private final Remedies remedies;
  private final Semaphore woken;

  /**
   * The retries of a group.
   *
   * @param topic where its records come from, with prefix
   * @param woken gets a permit when a record was parked
   */
  ParkedRetries(
      String group,
      String topic,
      ParkedRecords parked,
      Receiver receiver,
      Remedies remedies,
      Semaphore woken) {
    this.group = group;
    this.topic = topic;
    this.parked = parked;
    this.receiver = receiver;
    this.remedies = remedies;
    this.woken = woken;
  }

  String group() {
    return group;
  }

  /** Something was parked, or an end is wanted. */
  void wake() {
    woken.release();
  }

  /** Goes on while running, or until interrupted. */
  void run(BooleanSupplier running) {
    try {
      Duration pause = Duration.ZERO;
      while (running.getAsBoolean()) {
        boolean _ = woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        woken.drainPermits();
        pause = tryWhatIsDue(running);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration tryWhatIsDue(BooleanSupplier running) {
    try {
      while (running.getAsBoolean()) {
        Optional<ParkedRecord> found = parked.claim(group, topic);
        if (found.isEmpty()) {
          return parked.next(group).filter(due -> due.compareTo(LOOK) < 0).orElse(LOOK);
        }
        attempt(found.get());
      }
    } catch (RuntimeException e) {
      log.warn("{} cannot look after its parked records: {}", group, Failures.place(e));
    }
    return LOOK;
  }

  private void attempt(ParkedRecord found) {
    if (remedies.spent(found)) {
      remedies.again(found, new Unhandled.Failing("abandoned", "the process ended in every try"));
      return;
    }
    try {
      receiver.now(found.record());
    } catch (Unhandled failure) {
      remedies.again(found, failure);
      return;
    }
    // Apart from the effect: what is done twice after a kill in between is in the inbox.
    parked.remove(found);
  }
}
