package org.evenkeel.platform.messaging.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/** Counts and logs the tries of one group that failed: classes and places, never messages. */
final class FailedTries implements RetryListener {

  private static final Logger log = LoggerFactory.getLogger(FailedTries.class);

  private final String group;
  private final InboxMetrics metrics;

  FailedTries(String group, InboxMetrics metrics) {
    this.group = group;
    this.metrics = metrics;
  }

  void tell(ConsumerRecord<?, ?> record, Unhandled failure, int attempt) {
    metrics.failedTry(group, failure.kind());
    log.warn(
        "{} try {} of {}-{}@{}: {} {}",
        group,
        attempt,
        record.topic(),
        record.partition(),
        record.offset(),
        failure.kind(),
        failure.getMessage());
  }

  /** A record that holds its partition. */
  @Override
  public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception error, int attempt) {
    tell(record, Unhandled.in(error), attempt);
  }
}
