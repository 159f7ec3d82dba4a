package org.evenkeel.analytics.counting.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
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
 * Rows of this generation among the letters of the group that keeps them, and records among those
 * of the stream itself. Each is noted, so that nobody is told a count without it. That the letter
 * of a row was replayed or discarded mends nothing: the row does, when it is kept. The letter of a
 * record is mended when it is discarded. Not for several threads.
 */
final class RowLetters {

  private static final Logger log = LoggerFactory.getLogger(RowLetters.class);

  private static final String OF_STREAM = "." + Generation.OWN.stream() + ".dlt";

  private static final List<String> LETTERS =
      Stream.concat(
              Stream.of(Topics.ANALYTICS_PROJECTIONS.deadLetters(Generation.OWN.counts())),
              AnalyticsTopology.SOURCES.stream()
                  .map(topic -> topic.deadLetters(Generation.OWN.stream())))
          .toList();

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
    Map<TopicPartition, Long> ends = ends(logs);
    // A topic that was made anew is read from its beginning.
    read.entrySet().removeIf(each -> each.getValue() > ends.getOrDefault(each.getKey(), 0L));
    if (!logs.each(read, ends, this::note)) {
      return false;
    }
    read.putAll(ends);
    open = missing.missing(Generation.OWN.number());
    return true;
  }

  /**
   * Without one of the topics nothing can be put aside there: who would, waits, and is not told to
   * be far.
   */
  private static Map<TopicPartition, Long> ends(Logs logs)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> all = logs.ends(LETTERS);
    if (all != null) {
      return all;
    }
    Map<TopicPartition, Long> some = new HashMap<>();
    for (String topic : LETTERS) {
      Map<TopicPartition, Long> ends = logs.ends(List.of(topic));
      some.putAll(ends == null ? Map.of() : ends);
    }
    return some;
  }

  private boolean note(ConsumerRecord<byte[], byte[]> letter) {
    if (!letter.topic().endsWith(OF_STREAM)) {
      row(letter)
          .ifPresent(
              row -> {
                missing.note(row);
                log.warn(
                    "a row could not be kept; its user's counts come from activity until it is");
              });
    } else if (text(letter, DeadLetterHeaders.RESOLVES) == null) {
      record(letter, letter.offset())
          .ifPresent(
              record -> {
                missing.note(record);
                log.warn("a record is in no row; its user's counts come from activity");
              });
    } else {
      discarded(letter).ifPresent(record -> missing.mended(List.of(record)));
    }
    return true;
  }

  /**
   * A record that the stream gave up; empty when it does not say whom it is about, so that it takes
   * nothing from anybody's rows that somebody else could count.
   *
   * @param offset of its letter
   */
  static Optional<MissingRows.Missing> record(ConsumerRecord<byte[], byte[]> letter, long offset) {
    return user(letter)
        .map(
            user ->
                MissingRows.Missing.letter(
                    user, Generation.OWN.number(), letter.topic(), letter.partition(), offset));
  }

  /** Of which record of the stream it was said that it counts for nothing; it has the same key. */
  static Optional<MissingRows.Missing> discarded(ConsumerRecord<byte[], byte[]> said) {
    try {
      return record(said, Long.parseLong(String.valueOf(text(said, DeadLetterHeaders.RESOLVES))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<UUID> user(ConsumerRecord<byte[], byte[]> letter) {
    String subject = text(letter, EventHeaders.SUBJECT);
    byte[] key = letter.key();
    String user = subject != null || key == null ? subject : new String(key, UTF_8);
    try {
      return Optional.ofNullable(user).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
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
