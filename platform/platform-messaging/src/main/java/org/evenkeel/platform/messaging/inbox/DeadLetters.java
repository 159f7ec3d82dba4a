package org.evenkeel.platform.messaging.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.evenkeel.platform.messaging.DeadLetterHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what one group could not handle: key, value and headers as they came, in the partition of
 * the same number. Until that is acknowledged the record counts as not handled.
 */
final class DeadLetters {

  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

  private final String group;
  private final String topic;
  private final DeadLetterProducer producer;
  private final InboxMetrics metrics;

  /**
   * Keeps dead letters of a group.
   *
   * @param topic the dead-letter topic, with prefix
   */
  DeadLetters(String group, String topic, DeadLetterProducer producer, InboxMetrics metrics) {
    this.group = group;
    this.topic = topic;
    this.producer = producer;
    this.metrics = metrics;
  }

  /**
   * Keeps a record.
   *
   * @param tries how often it was tried in all
   * @throws RuntimeException when it is not kept: it counts as not handled
   */
  void keep(ConsumerRecord<byte[], byte[]> record, Unhandled failure, int tries) {
    try {
      producer.send(letter(record, record.value(), failure, tries));
    } catch (RecordTooLargeException e) {
      ProducerRecord<byte[], byte[]> letter = letter(record, null, failure, tries);
      DeadLetterHeaders.addOmitted(letter.headers());
      producer.send(letter);
    }
    metrics.deadLetter(group, failure.kind());
    log.error(
        "{} gave up {}-{}@{} after {} tries: {}",
        group,
        record.topic(),
        record.partition(),
        record.offset(),
        tries,
        failure.error());
  }

  @SuppressWarnings("NullAway") // the value of a tombstone is null
  private ProducerRecord<byte[], byte[]> letter(
      ConsumerRecord<byte[], byte[]> record,
      byte @Nullable [] value,
      Unhandled failure,
      int tries) {
    var letter = new ProducerRecord<>(topic, record.partition(), record.key(), value);
    Headers headers = letter.headers();
    record.headers().forEach(headers::add);
    DeadLetterHeaders.add(
        headers, record, group, tries, failure.error(), String.valueOf(failure.getMessage()));
    return letter;
  }
}
