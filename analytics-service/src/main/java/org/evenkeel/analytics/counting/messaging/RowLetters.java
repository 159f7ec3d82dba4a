package org.evenkeel.analytics.counting.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.evenkeel.analytics.counting.MissingRows;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.messaging.DeadLetterHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows of this generation among the letters of the group that keeps them. Each is noted, so that
 * nobody is told a count without it. That a letter was replayed or discarded mends nothing: the row
 * does, when it is kept. Not for several threads.
 */
final class RowLetters {

  private static final Logger log = LoggerFactory.getLogger(RowLetters.class);

  private final MissingRows missing;
  private final Map<TopicPartition, Long> read = new HashMap<>();
  private volatile int open;

  RowLetters(MissingRows missing) {
    this.missing = missing;
  }

  /** How many rows were missing at the last look. */
  int open() {
    return open;
  }

  /** Whether each letter that there was is noted now. */
  boolean noted(Logs logs) throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> ends =
        logs.ends(List.of(Topics.ANALYTICS_PROJECTIONS.deadLetters(Generation.OWN.counts())));
    // Without the topic nothing can be put aside: then the group waits, and is not told to be far.
    if (ends != null) {
      // A topic that was made anew is read from its beginning.
      read.entrySet().removeIf(each -> each.getValue() > ends.getOrDefault(each.getKey(), 0L));
      if (!logs.each(read, ends, this::note)) {
        return false;
      }
      read.putAll(ends);
    }
    open = missing.missing(Generation.OWN.number());
    return true;
  }

  private boolean note(ConsumerRecord<byte[], byte[]> letter) {
    row(letter)
        .ifPresent(
            row -> {
              missing.note(row);
              log.warn("a row could not be kept; its user's counts come from activity until it is");
            });
    return true;
  }

  /** Empty when it is no row of this generation, or says what became of a letter. */
  static Optional<MissingRows.Missing> row(ConsumerRecord<byte[], byte[]> letter) {
    if (letter.key() == null || text(letter, DeadLetterHeaders.RESOLVES) != null) {
      return Optional.empty();
    }
    try {
      ProjectionKey key = ProjectionKey.parse(new String(letter.key(), UTF_8));
      return key.generation() == Generation.OWN.number()
          ? Optional.of(
              new MissingRows.Missing(key.userId(), key.generation(), key.row(), version(letter)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      // The stream wrote no such key: of no row.
      return Optional.empty();
    }
  }

  /**
   * Of a row that does not say its version any one may be missing, so that only a recount helps.
   */
  private static long version(ConsumerRecord<byte[], byte[]> letter) {
    try {
      return Long.parseLong(String.valueOf(text(letter, EventHeaders.SEQUENCE)));
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  private static @Nullable String text(ConsumerRecord<byte[], byte[]> letter, String name) {
    Header header = letter.headers().lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
