package org.evenkeel.platform.messaging.parking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** How a record looks as a row, and back, byte for byte. */
final class ParkedRow {

  private ParkedRow() {}

  /** What records whose order matters have in common; null for a record without a key. */
  static byte @Nullable [] lane(byte @Nullable [] key) {
    if (key == null) {
      return null;
    }
    try {
      return MessageDigest.getInstance("SHA-256").digest(key);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }

  static byte[][] names(Headers headers) {
    return each(headers, header -> header.key().getBytes(UTF_8));
  }

  @SuppressWarnings("NullAway") // a header's value may be null
  static byte[][] values(Headers headers) {
    return each(headers, Header::value);
  }

  private static byte[][] each(Headers headers, Function<Header, byte[]> part) {
    return Arrays.stream(headers.toArray()).map(part).toArray(byte[][]::new);
  }

  static ParkedRecord read(String topic, ResultSet row) throws SQLException {
    return new ParkedRecord(
        row.getLong("id"), record(topic, row), row.getInt("tries"), row.getInt("tried_before"));
  }

  private static ConsumerRecord<byte[], byte[]> record(String topic, ResultSet row)
      throws SQLException {
    Headers headers = new RecordHeaders();
    byte[][] names = (byte[][]) row.getArray("header_names").getArray();
    byte[][] values = (byte[][]) row.getArray("header_values").getArray();
    for (int i = 0; i < names.length; i++) {
      headers.add(new String(names[i], UTF_8), values[i]);
    }
    return new ConsumerRecord<>(
        topic,
        row.getInt("record_partition"),
        row.getLong("record_offset"),
        row.getLong("record_time"),
        TimestampType.CREATE_TIME,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        row.getBytes("record_key"),
        row.getBytes("record_value"),
        headers,
        Optional.empty());
  }
}
