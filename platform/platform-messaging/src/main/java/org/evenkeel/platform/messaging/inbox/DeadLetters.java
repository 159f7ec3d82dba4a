package org.evenkeel.platform.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.evenkeel.platform.messaging.DeadLetterHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.RetryListener;

/**
 * Keeps what one group could not handle: key, value and headers as they came, in the partition of
 * the same number. Until that is acknowledged the record counts as not handled.
 */
final class DeadLetters implements ConsumerRecordRecoverer, RetryListener {

  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

  private final String group;
  private final String topic;
  private final DeadLetterProducer producer;
  private final InboxMetrics metrics;
  private final Map<TopicPartition, Integer> attempts = new ConcurrentHashMap<>();

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

  @Override
  public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception error, int attempt) {
    attempts.put(partition(record), attempt);
    metrics.failedTry(group, kind(error));
    log.warn(
        "{} try {} of {}-{}@{}: {} {}",
        group,
        attempt,
        record.topic(),
        record.partition(),
        record.offset(),
        kind(error),
        unhandled(error).getMessage());
  }

  @Override
  public void accept(ConsumerRecord<?, ?> record, Exception error) {
    Integer tries = attempts.getOrDefault(partition(record), 1);
    byte[] value = (byte[]) record.value();
    try {
      producer.send(letter(record, value, error, tries));
    } catch (RecordTooLargeException e) {
      ProducerRecord<byte[], byte[]> letter = letter(record, null, error, tries);
      put(letter.headers(), DeadLetterHeaders.VALUE, "omitted");
      producer.send(letter);
    }
    attempts.remove(partition(record));
    metrics.deadLetter(group, kind(error));
    log.error(
        "{} gave up {}-{}@{} after {} tries: {}",
        group,
        record.topic(),
        record.partition(),
        record.offset(),
        tries,
        unhandled(error).error());
  }

  @SuppressWarnings("NullAway") // the value of a tombstone is null
  private ProducerRecord<byte[], byte[]> letter(
      ConsumerRecord<?, ?> record, byte @Nullable [] value, Exception error, int tries) {
    var letter = new ProducerRecord<>(topic, record.partition(), (byte[]) record.key(), value);
    Headers headers = letter.headers();
    record.headers().forEach(headers::add);
    put(headers, DeadLetterHeaders.TOPIC, record.topic());
    put(headers, DeadLetterHeaders.PARTITION, Integer.toString(record.partition()));
    put(headers, DeadLetterHeaders.OFFSET, Long.toString(record.offset()));
    put(headers, DeadLetterHeaders.TIMESTAMP, Long.toString(record.timestamp()));
    put(headers, DeadLetterHeaders.GROUP, group);
    put(headers, DeadLetterHeaders.ATTEMPTS, Integer.toString(tries));
    put(headers, DeadLetterHeaders.ERROR, unhandled(error).error());
    return letter;
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(UTF_8));
  }

  private static TopicPartition partition(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  private static String kind(@Nullable Exception error) {
    return unhandled(error).getClass().getSimpleName();
  }

  /** The listener's own word, whatever wraps it. */
  static Unhandled unhandled(@Nullable Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof Unhandled unhandled) {
        return unhandled;
      }
    }
    return Failures.of(Objects.requireNonNull(error));
  }
}
