package org.evenkeel.analytics.counting.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.jspecify.annotations.Nullable;

/**
 * Topics and groups at the broker, looked at from outside: as a member of no group, and without
 * what was not committed. Not for several threads.
 */
final class Logs implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  /** A topic that goes while it is asked about must not hold a look for a minute. */
  private static final int PATIENCE_MS = 10_000;

  /** Partitions and ids of topics hardly ever change, and each question costs a request a topic. */
  private static final Duration KEPT = Duration.ofMinutes(1);

  /** Mostly it is enough to know that there is a record. */
  private static final int FETCH_BYTES = 16 << 10;

  private final BrokerSettings broker;
  private final Admin admin;
  private final Consumer<byte[], byte[]> consumer;
  private final LongSupplier nanos;
  private final Map<List<String>, Set<TopicPartition>> partitions = new HashMap<>();
  private final Map<List<String>, Map<String, String>> ids = new HashMap<>();
  private long keptSince;

  private Logs(
      BrokerSettings broker, LongSupplier nanos, Admin admin, Consumer<byte[], byte[]> consumer) {
    this.broker = broker;
    this.nanos = nanos;
    this.keptSince = nanos.getAsLong();
    this.admin = admin;
    this.consumer = consumer;
  }

  static Logs of(BrokerSettings broker, LongSupplier nanos) {
    Admin admin =
        Admin.create(
            Map.of(
                "bootstrap.servers",
                broker.kafka(),
                "request.timeout.ms",
                PATIENCE_MS / 2,
                "default.api.timeout.ms",
                PATIENCE_MS));
    try {
      return new Logs(
          broker,
          nanos,
          admin,
          new KafkaConsumer<>(
              Map.of(
                  "bootstrap.servers",
                  broker.kafka(),
                  "isolation.level",
                  "read_committed",
                  "enable.auto.commit",
                  false,
                  // An offset that is not there is said so, not taken for the end.
                  "auto.offset.reset",
                  "none",
                  "max.partition.fetch.bytes",
                  FETCH_BYTES,
                  "default.api.timeout.ms",
                  PATIENCE_MS),
              new ByteArrayDeserializer(),
              new ByteArrayDeserializer()));
    } catch (KafkaException e) {
      admin.close(Duration.ZERO);
      throw e;
    }
  }

  /** Where topics end, what is not committed yet with it; null while one is not there. */
  @Nullable Map<TopicPartition, Long> ends(List<String> topics)
      throws ExecutionException, InterruptedException {
    Set<TopicPartition> there = known(topics);
    if (there == null) {
      return null;
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin
        .listOffsets(there.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
        .all()
        .get()
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  private @Nullable Set<TopicPartition> known(List<String> topics) {
    forgetOld();
    Set<TopicPartition> known = partitions.get(topics);
    if (known == null) {
      known = partitions(consumer, broker, topics);
      if (known != null) {
        partitions.put(topics, known);
      }
    }
    return known;
  }

  private void forgetOld() {
    if (nanos.getAsLong() - keptSince > KEPT.toNanos()) {
      partitions.clear();
      ids.clear();
      keptSince = nanos.getAsLong();
    }
  }

  /** Ids of topics by name with prefix, without those that are not there. */
  Map<String, String> ids(List<String> topics) throws ExecutionException, InterruptedException {
    forgetOld();
    Map<String, String> known = ids.get(topics);
    if (known != null) {
      return known;
    }
    Map<String, String> found = new HashMap<>();
    for (Map.Entry<String, KafkaFuture<TopicDescription>> each :
        admin
            .describeTopics(topics.stream().map(broker::named).toList())
            .topicNameValues()
            .entrySet()) {
      try {
        found.put(each.getKey(), each.getValue().get().topicId().toString());
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw e;
        }
      }
    }
    if (found.size() == topics.size()) {
      ids.put(topics, found);
    }
    return found;
  }

  /** Null while one of the topics is not there yet: nobody has caught up with that. */
  static @Nullable Set<TopicPartition> partitions(
      Consumer<byte[], byte[]> consumer, BrokerSettings broker, List<String> topics) {
    Set<TopicPartition> partitions = new HashSet<>();
    for (String topic : topics) {
      List<PartitionInfo> known = consumer.partitionsFor(broker.named(topic));
      if (known == null || known.isEmpty()) {
        return null;
      }
      known.forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
    }
    return partitions;
  }

  /** Where a group is. */
  Map<TopicPartition, Long> committed(String group)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (Map.Entry<TopicPartition, OffsetAndMetadata> each :
        admin
            .listConsumerGroupOffsets(broker.named(group))
            .partitionsToOffsetAndMetadata()
            .get()
            .entrySet()) {
      OffsetAndMetadata offset = each.getValue();
      if (offset != null) {
        offsets.put(each.getKey(), offset.offset());
      }
    }
    return offsets;
  }

  /** See {@link #each(Consumer, Map, Map, Predicate)}. */
  boolean each(
      Map<TopicPartition, Long> from,
      Map<TopicPartition, Long> ends,
      Predicate<ConsumerRecord<byte[], byte[]>> visit) {
    return each(consumer, from, ends, visit);
  }

  /**
   * Shows records before some offsets, from where somebody is; what is no longer there is passed
   * over. Marks of transactions stand behind the last record, so offsets alone do not tell whether
   * there are any.
   *
   * @param visit false when it has seen enough
   * @return whether there are no more; false too when the broker gives none now: a transaction is
   *     open, or the broker is slow
   */
  static boolean each(
      Consumer<byte[], byte[]> consumer,
      Map<TopicPartition, Long> from,
      Map<TopicPartition, Long> ends,
      Predicate<ConsumerRecord<byte[], byte[]>> visit) {
    Set<TopicPartition> left =
        ends.entrySet().stream()
            .filter(end -> from.getOrDefault(end.getKey(), 0L) < end.getValue())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (left.isEmpty()) {
      return true;
    }
    consumer.assign(left);
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(left);
    left.forEach(
        partition ->
            consumer.seek(
                partition,
                Math.max(from.getOrDefault(partition, 0L), begins.getOrDefault(partition, 0L))));
    while (left.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
      long before = positions(consumer, left);
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (record.offset() < ends.getOrDefault(partition, 0L) && !visit.test(record)) {
          return false;
        }
      }
      if (positions(consumer, left) == before) {
        return false;
      }
    }
    return true;
  }

  private static long positions(Consumer<byte[], byte[]> consumer, Set<TopicPartition> partitions) {
    return partitions.stream().mapToLong(consumer::position).sum();
  }

  @Override
  public void close() {
    consumer.close();
    admin.close(Duration.ZERO);
  }
}
