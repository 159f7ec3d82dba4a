package org.evenkeel.platform.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.evenkeel.contracts.EventHeaders;

/**
 * Reads the log of a topic again from its beginning and hands the facts to a subscription's
 * handlers as its listener would: each event once, a record that cannot be read, or not handled in
 * a few tries, is put aside and named, one of an erased user is skipped. It is a member of no group
 * and moves nobody's offsets.
 *
 * <p>A {@link ReplayException} says that the broker or the keys stay away; what was handled until
 * then stays handled.
 */
public final class FactReplay implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration SILENCE = Duration.ofSeconds(60);
  private static final int TRIES = 10;

  /** Of a record that a handler fails at; the log may have many of them. */
  private static final int FAILING_TRIES = 3;

  private static final Duration FAILING_PAUSE = Duration.ofMillis(100);

  private final Receiver receiver;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<String> aside = new ArrayList<>();
  private final Set<Optional<UUID>> failing = new HashSet<>();

  FactReplay(Receiver receiver, KafkaConsumer<byte[], byte[]> consumer, String topic) {
    this.receiver = receiver;
    this.consumer = consumer;
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    if (consumer.beginningOffsets(partitions).values().stream().anyMatch(first -> first > 0)) {
      throw new ReplayException("the log of " + topic + " has lost its beginning");
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /**
   * Handles what the subscription's group has behind it by now.
   *
   * @return how many records that were
   */
  public long followGroup() {
    return read(committed(), record -> true);
  }

  /**
   * Handles what is left of it. Call it while the group can handle nothing more: offsets lag behind
   * effects, so beyond the group's offset the events themselves are asked for.
   *
   * @param handled whether the group handled an event
   */
  public void followGroup(Predicate<UUID> handled) {
    Map<TopicPartition, Long> committed = committed();
    read(
        consumer.endOffsets(consumer.assignment()),
        record ->
            record.offset() < committed.getOrDefault(partition(record), 0L)
                || id(record, EventHeaders.ID).filter(handled).isPresent());
  }

  /** False when the log has records and the group no offset: it never came, or was forgotten. */
  public boolean knowsGroup() {
    return consumer.committed(consumer.assignment()).values().stream().anyMatch(Objects::nonNull)
        || consumer.endOffsets(consumer.assignment()).values().stream().allMatch(end -> end == 0);
  }

  /** Handles all there is. */
  public void readAll() {
    read(consumer.endOffsets(consumer.assignment()), record -> true);
  }

  /** Places of the records that could not be read or handled, each with the class of the error. */
  public List<String> aside() {
    return List.copyOf(aside);
  }

  /**
   * Whom those records are about at which a handler failed, although they can be read: what was
   * made of them before may be right. Empty stands for a record that does not say.
   */
  public Set<Optional<UUID>> failing() {
    return Set.copyOf(failing);
  }

  private long read(
      Map<TopicPartition, Long> ends, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
    long read = 0;
    long heard = System.nanoTime();
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        heard = System.nanoTime();
        if (record.offset() < ends.getOrDefault(partition(record), 0L) && wanted.test(record)) {
          handle(record);
          read++;
        }
      }
      if (System.nanoTime() - heard > SILENCE.toNanos()) {
        throw new ReplayException("the broker says nothing any more");
      }
    }
    ends.forEach(this::stepBack);
    return read;
  }

  /** What was fetched beyond the end is read again in the next round. */
  private void stepBack(TopicPartition partition, long end) {
    if (consumer.position(partition) > end) {
      consumer.seek(partition, end);
    }
  }

  private void handle(ConsumerRecord<byte[], byte[]> record) {
    for (int attempt = 1; ; attempt++) {
      try {
        receiver.now(record);
        return;
      } catch (Unhandled.Waiting e) {
        if (attempt == TRIES) {
          throw new ReplayException("what a handler needs is away: " + e.getMessage());
        }
        pause(Duration.ofSeconds(1));
      } catch (Unhandled.Failing e) {
        if (attempt >= FAILING_TRIES) {
          putAside(record, e);
          failing.add(id(record, EventHeaders.SUBJECT));
          return;
        }
        pause(FAILING_PAUSE);
      } catch (Unhandled e) {
        putAside(record, e);
        return;
      }
    }
  }

  private void putAside(ConsumerRecord<?, ?> record, Unhandled failure) {
    aside.add(partition(record) + "@" + record.offset() + " " + failure.error());
  }

  private Map<TopicPartition, Long> committed() {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (Map.Entry<TopicPartition, OffsetAndMetadata> known :
        consumer.committed(consumer.assignment()).entrySet()) {
      OffsetAndMetadata offset = known.getValue();
      offsets.put(known.getKey(), offset == null ? 0 : offset.offset());
    }
    return offsets;
  }

  private static TopicPartition partition(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  private static Optional<UUID> id(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    if (header == null || header.value() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(new String(header.value(), UTF_8)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void pause(Duration pause) {
    try {
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
