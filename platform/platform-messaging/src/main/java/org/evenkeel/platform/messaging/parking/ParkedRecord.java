package org.evenkeel.platform.messaging.parking;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that waits, with the tries it had.
 *
 * @param id of its row
 * @param record as it came, with partition and offset of its topic
 * @param tries since it was parked
 * @param triedBefore the tries that made it a dead letter, when it was handed over from there
 */
public record ParkedRecord(
    long id, ConsumerRecord<byte[], byte[]> record, int tries, int triedBefore) {

  /** All tries there ever were. */
  public int allTries() {
    return triedBefore + tries;
  }

  /** Hides the record. */
  @Override
  public String toString() {
    return "ParkedRecord["
        + record.topic()
        + "-"
        + record.partition()
        + "@"
        + record.offset()
        + "]";
  }
}
