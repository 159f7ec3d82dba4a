package org.evenkeel.platform.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.platform.messaging.Envelope;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.platform.messaging.FactSubscription.Handling;
import org.evenkeel.platform.messaging.MalformedFactException;
import org.jspecify.annotations.Nullable;

/** Reads the headers of a record. */
final class RecordReader {

  private static final Pattern VERSION = Pattern.compile("\\.v[0-9]+$");

  private final FactSubscription subscription;

  RecordReader(FactSubscription subscription) {
    this.subscription = subscription;
  }

  /** A record that has a handler. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares two
  record Incoming(Envelope envelope, Handling<?> handling, String contentType, byte[] value) {}

  /**
   * The record's envelope and handler; empty when this subscription does not care for its type.
   *
   * @throws MalformedFactException when a header is missing or wrong, or when it is a version that
   *     this subscription does not know of a fact that it handles
   */
  Optional<Incoming> read(ConsumerRecord<byte[], byte[]> record) {
    String type = required(record, EventHeaders.TYPE);
    Handling<?> handling = subscription.handlings().get(type);
    if (handling == null) {
      refuseOtherVersion(type);
      return Optional.empty();
    }
    byte[] value = record.value();
    if (value == null) {
      throw new MalformedFactException("no value");
    }
    return Optional.of(
        new Incoming(
            envelope(record, type), handling, required(record, EventHeaders.CONTENT_TYPE), value));
  }

  private void refuseOtherVersion(String type) {
    String fact = withoutVersion(type);
    if (subscription.handlings().keySet().stream().anyMatch(t -> withoutVersion(t).equals(fact))) {
      throw new MalformedFactException("unknown version of a handled fact");
    }
  }

  private static String withoutVersion(String type) {
    return VERSION.matcher(type).replaceFirst("");
  }

  private static Envelope envelope(ConsumerRecord<byte[], byte[]> record, String type) {
    String subject = header(record, EventHeaders.SUBJECT);
    try {
      return new Envelope(
          UUID.fromString(required(record, EventHeaders.ID)),
          type,
          required(record, EventHeaders.SOURCE),
          subject == null ? null : UUID.fromString(subject),
          Instant.parse(required(record, EventHeaders.TIME)),
          Long.parseLong(required(record, EventHeaders.SEQUENCE)));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new MalformedFactException("a header has no proper value");
    }
  }

  private static String required(ConsumerRecord<byte[], byte[]> record, String name) {
    String value = header(record, name);
    if (value == null) {
      throw new MalformedFactException("no header " + name);
    }
    return value;
  }

  private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
