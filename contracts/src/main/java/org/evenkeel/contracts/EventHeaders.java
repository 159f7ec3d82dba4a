package org.evenkeel.contracts;

/**
 * Record headers of CloudEvents 1.0 in Kafka's binary mode, plus trace context and our sequence.
 */
public final class EventHeaders {
  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String SUBJECT = "ce_subject";
  public static final String TIME = "ce_time";
  public static final String SPEC_VERSION = "ce_specversion";

  /** Number of this fact among its owner's facts about the same user, from 1, without gaps. */
  public static final String SEQUENCE = "ce_sequence";

  public static final String CONTENT_TYPE = "content-type";
  public static final String TRACEPARENT = "traceparent";

  public static final String JSON = "application/json";

  /** The value is a {@code {"sealed": "..."}} object that holds the encrypted JSON of the fact. */
  public static final String SEALED_JSON = "application/vnd.evenkeel.sealed+json";

  private EventHeaders() {}
}
