package org.evenkeel.analytics.counting.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.evenkeel.analytics.counting.Generations;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.jspecify.annotations.Nullable;

/**
 * Up to when the logs have become rows in PostgreSQL. First the stream must have behind it what the
 * logs held when it was asked, then the group that keeps the rows what the stream wrote by then.
 * Not for several threads.
 */
final class CatchingUp implements Serving.Reach {

  private static final Duration POLL = Duration.ofMillis(200);

  private final BrokerSettings broker;
  private final Generations generations;
  private final LongSupplier nanos;
  private @Nullable Clients clients;
  private @Nullable Round round;

  CatchingUp(BrokerSettings broker, Generations generations, LongSupplier nanos) {
    this.broker = broker;
    this.generations = generations;
    this.nanos = nanos;
  }

  /** Both are members of no group; what was not committed is not seen. */
  private record Clients(Admin admin, Consumer<byte[], byte[]> consumer) {

    static Clients of(String bootstrap) {
      Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap));
      try {
        return new Clients(
            admin,
            new KafkaConsumer<>(
                Map.of(
                    "bootstrap.servers",
                    bootstrap,
                    "isolation.level",
                    "read_committed",
                    "enable.auto.commit",
                    false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer()));
      } catch (KafkaException e) {
        admin.close(Duration.ZERO);
        throw e;
      }
    }
  }

  /** A question: whether what the logs held at a moment has become rows. */
  private static final class Round {
    private final long asked;
    private final Map<TopicPartition, Long> logs;
    private @Nullable Map<TopicPartition, Long> rows;

    Round(long asked, Map<TopicPartition, Long> logs) {
      this.asked = asked;
      this.logs = logs;
    }
  }

  /** Asked again and again, it is known some time. */
  @Override
  public Optional<Long> look() throws ExecutionException, InterruptedException {
    try {
      Clients open = clients == null ? Clients.of(broker.kafka()) : clients;
      clients = open;
      return look(open);
    } catch (ExecutionException | KafkaException e) {
      close();
      throw e;
    }
  }

  private Optional<Long> look(Clients open) throws ExecutionException, InterruptedException {
    Round now = round == null ? begun(open) : round;
    round = now;
    if (now == null || !behind(committed(open.admin(), Generation.OWN.stream()), now.logs)) {
      return Optional.empty();
    }
    if (now.rows == null) {
      now.rows = ends(open, List.of(Topics.ANALYTICS_PROJECTIONS));
    }
    Map<TopicPartition, Long> rows = now.rows;
    String group = Generation.OWN.counts();
    if (rows == null
        || !nothingLeft(open.consumer(), committed(open.admin(), group), rows)
        || generations.parked(group)) {
      return Optional.empty();
    }
    round = null;
    return Optional.of(now.asked);
  }

  private @Nullable Round begun(Clients open) throws ExecutionException, InterruptedException {
    long asked = nanos.getAsLong();
    Map<TopicPartition, Long> logs = ends(open, AnalyticsTopology.SOURCES);
    return logs == null ? null : new Round(asked, logs);
  }

  /** Where topics end, what is not committed yet with it; null while one is not there. */
  private @Nullable Map<TopicPartition, Long> ends(Clients open, Collection<Topic> topics)
      throws ExecutionException, InterruptedException {
    Set<TopicPartition> partitions = partitions(open.consumer(), topics);
    if (partitions == null) {
      return null;
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    open.admin()
        .listOffsets(
            partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
        .all()
        .get()
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  /** Null while one of the topics is not there yet: nobody has caught up with that. */
  @Nullable Set<TopicPartition> partitions(
      Consumer<byte[], byte[]> consumer, Collection<Topic> topics) {
    Set<TopicPartition> partitions = new HashSet<>();
    for (Topic topic : topics) {
      List<PartitionInfo> known = consumer.partitionsFor(broker.named(topic.name()));
      if (known == null || known.isEmpty()) {
        return null;
      }
      known.forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
    }
    return partitions;
  }

  private Map<TopicPartition, Long> committed(Admin admin, String group)
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

  private static boolean behind(
      Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  /** Marks of transactions stand behind the last record, so offsets alone do not tell. */
  static boolean nothingLeft(
      Consumer<byte[], byte[]> consumer,
      Map<TopicPartition, Long> committed,
      Map<TopicPartition, Long> ends) {
    consumer.assign(ends.keySet());
    ends.keySet()
        .forEach(partition -> consumer.seek(partition, committed.getOrDefault(partition, 0L)));
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      long before = positions(consumer, ends.keySet());
      for (var record : consumer.poll(POLL)) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (record.offset() < ends.getOrDefault(partition, 0L)) {
          return false;
        }
      }
      if (positions(consumer, ends.keySet()) == before) {
        // A transaction is open, or the broker is slow: asked again at the next look.
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
    Clients open = clients;
    clients = null;
    if (open != null) {
      open.consumer().close();
      open.admin().close(Duration.ZERO);
    }
  }
}
