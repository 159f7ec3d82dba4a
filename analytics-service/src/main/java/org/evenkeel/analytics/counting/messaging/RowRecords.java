package org.evenkeel.analytics.counting.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.analytics.counting.model.RowKey;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.FactTypes;
import org.evenkeel.contracts.analytics.ProjectionForgotten;
import org.evenkeel.contracts.analytics.ProjectionRowCounted;
import org.evenkeel.platform.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * How rows leave the stream. The event id follows from row, generation and version: when a
 * transaction is done again, so is the id.
 *
 * @param generation of this stream
 */
record RowRecords(int generation) {

  private static final String SOURCE = "/evenkeel/analytics-service";

  /** The type of a record without a value, which no consumer handles. */
  private static final String TOMBSTONE = "org.evenkeel.analytics.projection-row-gone.v1";

  Record<String, byte[]> row(RowKey key, Row row, long now) {
    var fact =
        new ProjectionRowCounted(
            key.userId(),
            key.projection().code(),
            key.of(),
            generation,
            row.version(),
            row.counts(),
            row.lastAt(),
            row.through());
    return record(ProjectionKey.of(key, generation), row.version(), now, fact);
  }

  /** Takes a row out of the compacted topic. */
  Record<String, byte[]> gone(RowKey key, long now) {
    return tombstone(ProjectionKey.of(key, generation), now);
  }

  /** The same of any generation. */
  static Record<String, byte[]> tombstone(ProjectionKey key, long now) {
    return record(key, 0, now, null);
  }

  Record<String, byte[]> forgotten(UUID userId, long now) {
    return record(
        ProjectionKey.forgotten(userId, generation),
        1,
        now,
        new ProjectionForgotten(userId, generation));
  }

  @SuppressWarnings("NullAway") // the value of a tombstone is null
  private static Record<String, byte[]> record(
      ProjectionKey key, long version, long now, @Nullable Fact fact) {
    String id = key.text() + "|" + version;
    Headers headers = new RecordHeaders();
    put(headers, EventHeaders.ID, UUID.nameUUIDFromBytes(id.getBytes(UTF_8)).toString());
    put(headers, EventHeaders.SOURCE, SOURCE);
    put(headers, EventHeaders.TYPE, fact == null ? TOMBSTONE : type(fact));
    put(headers, EventHeaders.SUBJECT, key.userId().toString());
    put(headers, EventHeaders.TIME, Instant.ofEpochMilli(now).toString());
    put(headers, EventHeaders.SPEC_VERSION, "1.0");
    put(headers, EventHeaders.SEQUENCE, Long.toString(version));
    put(headers, EventHeaders.CONTENT_TYPE, EventHeaders.JSON);
    byte[] value = fact == null ? null : Json.mapper().writeValueAsBytes(fact);
    return new Record<>(key.text(), value, now, headers);
  }

  private static String type(Fact fact) {
    return FactTypes.of(fact.getClass()).name();
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }
}
