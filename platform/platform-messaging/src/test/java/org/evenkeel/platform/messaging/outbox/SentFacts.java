package org.evenkeel.platform.messaging.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.contracts.crisis.CaseAcknowledged;
import org.evenkeel.platform.messaging.TestRecords;

/** What tests publish, and what they look for in a topic. */
final class SentFacts {

  private SentFacts() {}

  static CaseAcknowledged acknowledged(UUID user) {
    return new CaseAcknowledged(UUID.randomUUID(), user, UUID.randomUUID(), Instant.EPOCH);
  }

  static long count(List<ConsumerRecord<String, byte[]>> records, List<UUID> users) {
    Predicate<String> wanted = key -> users.stream().anyMatch(user -> user.toString().equals(key));
    return records.stream().filter(record -> wanted.test(record.key())).count();
  }

  /** Numbers of a user's facts in the order of their first appearance. */
  static List<Long> sequences(List<ConsumerRecord<String, byte[]>> records, UUID user) {
    return records.stream()
        .filter(record -> record.key().equals(user.toString()))
        .map(record -> Long.valueOf(TestRecords.header(record, EventHeaders.SEQUENCE)))
        .distinct()
        .toList();
  }
}
