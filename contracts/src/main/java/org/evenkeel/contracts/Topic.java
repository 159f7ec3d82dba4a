package org.evenkeel.contracts;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka topic.
 *
 * @param name the name in every installation
 * @param owner the one service that writes it, or {@code "*"} for crisis.signals
 * @param retention how long records stay, or null for ever
 * @param consumers the consumer groups that read it; each has a dead-letter topic
 * @param compacted whether only the last record of each key stays; a record without a value takes
 *     its key away
 */
public record Topic(
    String name,
    String owner,
    @Nullable Duration retention,
    List<String> consumers,
    boolean compacted) {

  /** Partitions on one machine; production uses {@link #PRODUCTION_PARTITIONS}. */
  public static final int LOCAL_PARTITIONS = 3;

  /** Partitions in production. */
  public static final int PRODUCTION_PARTITIONS = 12;

  /** How long at most what was replaced or taken out waits until it may be compacted away. */
  public static final Duration COMPACTION = Duration.ofDays(1);

  /** How long dead letters of a compacted topic stay. */
  private static final Duration COMPACTED_LETTERS = Duration.ofDays(7);

  public Topic {
    consumers = List.copyOf(consumers);
  }

  /** A topic that keeps every record for its time. */
  public Topic(String name, String owner, @Nullable Duration retention, List<String> consumers) {
    this(name, owner, retention, consumers, false);
  }

  /**
   * Kafka's settings of this topic; dead letters are never compacted. What was taken out of a
   * compacted topic is gone within days: only a closed segment is compacted.
   */
  public Map<String, String> configs() {
    Map<String, String> configs = new HashMap<>();
    configs.put("retention.ms", Long.toString(retentionMs()));
    configs.put("cleanup.policy", compacted ? "compact" : "delete");
    if (compacted) {
      configs.put("max.compaction.lag.ms", Long.toString(COMPACTION.toMillis()));
      configs.put("segment.ms", Long.toString(COMPACTION.toMillis()));
    }
    return configs;
  }

  /**
   * Kafka's settings of its dead-letter topics. Those of a compacted topic are not kept for ever:
   * no tombstone reaches them.
   */
  public Map<String, String> deadLetterConfigs() {
    return compacted
        ? Map.of(
            "retention.ms",
            Long.toString(COMPACTED_LETTERS.toMillis()),
            "segment.ms",
            Long.toString(COMPACTION.toMillis()))
        : Map.of("retention.ms", Long.toString(retentionMs()));
  }

  /** Kafka's {@code retention.ms}: milliseconds, or -1 for ever. */
  public long retentionMs() {
    return retention == null ? -1 : retention.toMillis();
  }

  /** Name of the topic that takes what {@code consumer} could not handle. */
  public String deadLetters(String consumer) {
    return name + "." + consumer + ".dlt";
  }

  /** Names of all dead-letter topics of this topic; same number of partitions. */
  public Stream<String> deadLetterTopics() {
    return consumers.stream().map(this::deadLetters);
  }
}
