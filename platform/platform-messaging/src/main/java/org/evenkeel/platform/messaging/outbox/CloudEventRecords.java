package org.evenkeel.platform.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.evenkeel.contracts.EventHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Rows as records: CloudEvents 1.0, Kafka binary mode.
 *
 * @param topicPrefix before every topic's name
 * @param source header ce_source
 */
record CloudEventRecords(String topicPrefix, String source) {

  String topic(PendingRow row) {
    return topicPrefix + row.topic();
  }

  ProducerRecord<String, byte[]> of(PendingRow row) {
    var record = new ProducerRecord<>(topic(row), row.key(), row.value());
    add(record, EventHeaders.SPEC_VERSION, "1.0");
    add(record, EventHeaders.ID, row.eventId());
    add(record, EventHeaders.SOURCE, source);
    add(record, EventHeaders.TYPE, row.type());
    add(record, EventHeaders.TIME, row.recordedAt());
    add(record, EventHeaders.SEQUENCE, row.sequence());
    add(record, EventHeaders.CONTENT_TYPE, row.contentType());
    add(record, EventHeaders.SUBJECT, row.subject());
    add(record, EventHeaders.TRACEPARENT, row.traceparent());
    return record;
  }

  private static void add(ProducerRecord<?, ?> record, String name, @Nullable Object value) {
    if (value != null) {
      record.headers().add(name, value.toString().getBytes(UTF_8));
    }
  }
}
