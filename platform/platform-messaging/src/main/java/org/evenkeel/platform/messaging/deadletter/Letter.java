package org.evenkeel.platform.messaging.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.evenkeel.platform.messaging.DeadLetterHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter.
 *
 * @param id where it stands
 * @param record as it stands there
 */
record Letter(LetterId id, ConsumerRecord<byte[], byte[]> record) {

  /** Text of a header, or null. */
  @Nullable String header(String name) {
    return text(record, name);
  }

  static @Nullable String text(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }

  /** How often it was tried in all. */
  int attempts() {
    return Math.toIntExact(number(DeadLetterHeaders.ATTEMPTS));
  }

  int originalPartition() {
    return Math.toIntExact(number(DeadLetterHeaders.PARTITION));
  }

  long originalOffset() {
    return number(DeadLetterHeaders.OFFSET);
  }

  /** Its value left no room for the headers of a dead letter. */
  boolean omitted() {
    return header(DeadLetterHeaders.VALUE) != null;
  }

  /** The record as the group got it. */
  @SuppressWarnings("NullAway") // a record may lack key and value
  ConsumerRecord<byte[], byte[]> original(String topic, byte @Nullable [] value) {
    Headers headers = new RecordHeaders();
    for (Header header : record.headers()) {
      if (!header.key().startsWith(DeadLetterHeaders.PREFIX)) {
        headers.add(header);
      }
    }
    return new ConsumerRecord<>(
        topic,
        originalPartition(),
        originalOffset(),
        number(DeadLetterHeaders.TIMESTAMP),
        TimestampType.CREATE_TIME,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        record.key(),
        value,
        headers,
        Optional.empty());
  }

  private long number(String name) {
    String text = header(name);
    try {
      return Long.parseLong(String.valueOf(text));
    } catch (NumberFormatException e) {
      throw new RefusedException(id + " has no proper " + name);
    }
  }

  /** Hides the record. */
  @Override
  public String toString() {
    return id.toString();
  }
}
