package org.evenkeel.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Headers that a dead letter has besides those of the record, which it keeps with key and value.
 * Numbers are decimal text.
 */
public final class DeadLetterHeaders {
  public static final String PREFIX = "dlt_";
  public static final String TOPIC = "dlt_topic";
  public static final String PARTITION = "dlt_partition";
  public static final String OFFSET = "dlt_offset";
  public static final String TIMESTAMP = "dlt_timestamp";
  public static final String GROUP = "dlt_group";
  public static final String ATTEMPTS = "dlt_attempts";

  /** Class of the error. Its message is left out: it may quote what a person wrote. */
  public static final String ERROR = "dlt_error";

  /**
   * Where it was thrown, or what is wrong with the record; in words of ours, never the record's.
   */
  public static final String REASON = "dlt_reason";

  /**
   * {@code omitted} when the value leaves no room for these headers; it is found at the original
   * topic, partition and offset.
   */
  public static final String VALUE = "dlt_value";

  /** Offset, in the same partition, of the letter that this record says is done with. */
  public static final String RESOLVES = "dlt_resolves";

  /** How it was: {@code replayed} or {@code discarded}. */
  public static final String RESOLUTION = "dlt_resolution";

  private DeadLetterHeaders() {}

  /**
   * Adds what makes a record a dead letter.
   *
   * @param headers of the letter; they already have those of the record
   * @param tries how often it was tried in all
   * @param error class of the error
   * @param reason words of ours
   */
  public static void add(
      Headers headers,
      ConsumerRecord<?, ?> record,
      String group,
      int tries,
      String error,
      String reason) {
    put(headers, TOPIC, record.topic());
    put(headers, PARTITION, Integer.toString(record.partition()));
    put(headers, OFFSET, Long.toString(record.offset()));
    put(headers, TIMESTAMP, Long.toString(record.timestamp()));
    put(headers, GROUP, group);
    put(headers, ATTEMPTS, Integer.toString(tries));
    put(headers, ERROR, error);
    put(headers, REASON, reason);
  }

  /** Says that the value was left out because there is no room for it and these headers. */
  public static void addOmitted(Headers headers) {
    put(headers, VALUE, "omitted");
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(UTF_8));
  }
}
