package org.evenkeel.analytics.counting.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.platform.messaging.DeadLetterHeaders;
import org.evenkeel.platform.messaging.inbox.FactOpener;
import org.jspecify.annotations.Nullable;

/**
 * Makes letters, each small enough to be sent: one that is not would end the thread at every try.
 * Without room, first the value goes, then headers that are not ours, then the key. All are found
 * at the original topic, partition and offset.
 */
final class Letters {

  /** Bytes of key, value and headers; the rest of a request is for what goes around them. */
  private static final int MOST_BYTES = StreamConfiguration.LARGEST_REQUEST - (16 << 10);

  /** Kafka's lengths around a header, at most. */
  private static final int AROUND_HEADER = 10;

  /** A header of ours that is longer is none of ours. */
  private static final int LONGEST = 1 << 10;

  private static final List<String> OURS =
      List.of(
          EventHeaders.ID,
          EventHeaders.SOURCE,
          EventHeaders.TYPE,
          EventHeaders.SUBJECT,
          EventHeaders.TIME,
          EventHeaders.SPEC_VERSION,
          EventHeaders.SEQUENCE,
          EventHeaders.CONTENT_TYPE,
          EventHeaders.TRACEPARENT);

  private Letters() {}

  @SuppressWarnings("NullAway") // a letter may have no key
  static Record<byte[], Opened> letter(
      String topic,
      String group,
      ConsumerRecord<byte[], byte[]> raw,
      FactOpener.Refused refused,
      int tries) {
    byte[] key = raw.key();
    byte[] value = raw.value();
    Headers headers = withReasons(raw.headers(), group, raw, refused, tries);
    if (size(key) + size(value) + size(headers) > MOST_BYTES) {
      value = null;
      DeadLetterHeaders.addOmitted(headers);
    }
    if (size(key) + size(headers) > MOST_BYTES) {
      headers = withReasons(ours(raw.headers()), group, raw, refused, tries);
      DeadLetterHeaders.addOmitted(headers);
    }
    if (size(key) + size(headers) > MOST_BYTES) {
      key = null;
    }
    return new Record<>(
        key,
        new Opened.Letter(topic, raw.partition(), value),
        Math.max(0, raw.timestamp()),
        headers);
  }

  private static Headers withReasons(
      Headers headers,
      String group,
      ConsumerRecord<byte[], byte[]> raw,
      FactOpener.Refused refused,
      int tries) {
    Headers all = new RecordHeaders(headers);
    DeadLetterHeaders.add(all, raw, group, tries, refused.error(), refused.reason());
    return all;
  }

  private static Headers ours(Headers headers) {
    Headers kept = new RecordHeaders();
    for (String name : OURS) {
      Header header = headers.lastHeader(name);
      if (header != null && size(header.value()) <= LONGEST) {
        kept.add(header);
      }
    }
    return kept;
  }

  private static long size(Headers headers) {
    long bytes = 0;
    for (Header header : headers) {
      bytes += header.key().getBytes(UTF_8).length + size(header.value()) + AROUND_HEADER;
    }
    return bytes;
  }

  private static long size(byte @Nullable [] bytes) {
    return bytes == null ? 0 : bytes.length;
  }
}
