package org.evenkeel.platform.messaging.inbox;

import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.evenkeel.platform.messaging.MessagingSettings;
import org.evenkeel.platform.messaging.parking.ParkedRecord;
import org.evenkeel.platform.messaging.parking.ParkedRecords;

/** What is done about a record that one group did not handle. Nothing here loses one. */
final class Remedies {

  private static final double GROWTH = 3;

  /** A try that ends with its process, or whose end the database did not hear of, counts too. */
  private static final int UNFINISHED = 5;

  private final String group;
  private final ParkedRecords parked;
  private final DeadLetters deadLetters;
  private final FailedTries failedTries;
  private final MessagingSettings settings;
  private final Runnable parkedNow;

  /**
   * The remedies of a group.
   *
   * @param parkedNow is told after a record was parked
   */
  Remedies(
      String group,
      ParkedRecords parked,
      DeadLetters deadLetters,
      FailedTries failedTries,
      MessagingSettings settings,
      Runnable parkedNow) {
    this.group = group;
    this.parked = parked;
    this.deadLetters = deadLetters;
    this.failedTries = failedTries;
    this.settings = settings;
    this.parkedNow = parkedNow;
  }

  /**
   * The first try failed.
   *
   * @throws Unhandled.Waiting when the record must be handed over again
   */
  void first(ConsumerRecord<byte[], byte[]> record, Unhandled failure) {
    switch (failure) {
      case Unhandled.Waiting waiting -> throw waiting;
      case Unhandled.Poison poison -> giveUp(record, poison, 1);
      case Unhandled.Failing failing -> {
        failedTries.tell(record, failing, 1);
        if (settings.tries() == 1) {
          giveUp(record, failing, 1);
        } else {
          park(record, failing, 1, pause(1));
        }
      }
    }
  }

  /** An earlier record of its key is parked. */
  void behind(ConsumerRecord<byte[], byte[]> record) {
    park(record, new Unhandled.Failing("parked", "an earlier record is parked"), 0, Duration.ZERO);
  }

  /** A later try failed; after the last one the record is a dead letter. */
  void again(ParkedRecord found, Unhandled failure) {
    failedTries.tell(found.record(), failure, found.allTries());
    switch (failure) {
      case Unhandled.Waiting _ -> parked.putOff(found, found.tries() - 1, settings.longestPause());
      case Unhandled.Poison poison -> letGo(found, poison);
      case Unhandled.Failing failing -> {
        if (found.tries() >= settings.tries()) {
          letGo(found, failing);
        } else {
          parked.putOff(found, found.tries(), pause(found.tries()));
        }
      }
    }
  }

  /** Far more tries were begun than there are: they ended with their processes. */
  boolean spent(ParkedRecord found) {
    return found.tries() > settings.tries() + UNFINISHED;
  }

  private void letGo(ParkedRecord found, Unhandled failure) {
    try {
      giveUp(found.record(), failure, found.allTries());
      parked.remove(found);
    } catch (Unhandled.Waiting noBroker) {
      again(found, noBroker);
    }
  }

  private void park(
      ConsumerRecord<byte[], byte[]> record, Unhandled why, int tries, Duration pause) {
    boolean room;
    try {
      room = parked.park(group, record, tries, 0, pause);
    } catch (RuntimeException e) {
      if (Failures.of(e) instanceof Unhandled.Waiting waiting) {
        throw waiting;
      }
      // What the table does not take must not hold the partition for ever.
      giveUp(record, why, Math.max(1, tries));
      return;
    }
    if (!room) {
      throw new Unhandled.Waiting("parked", "no room for more parked records");
    }
    parkedNow.run();
  }

  private void giveUp(ConsumerRecord<byte[], byte[]> record, Unhandled failure, int tries) {
    try {
      deadLetters.keep(record, failure, tries);
    } catch (RuntimeException e) {
      throw new Unhandled.Waiting(e.getClass().getName(), Failures.place(e));
    }
  }

  private Duration pause(int tries) {
    double millis = settings.firstPause().toMillis() * Math.pow(GROWTH, tries - 1.0);
    return Duration.ofMillis(Math.min((long) millis, settings.longestPause().toMillis()));
  }
}
