package org.evenkeel.analytics.counting.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.jspecify.annotations.Nullable;

/**
 * Whether what the logs held when this was first asked has become rows in PostgreSQL. First the
 * stream must have it behind it, then the group that keeps the rows what the stream wrote by then.
 */
final class CatchingUp {

  private static final Duration POLL = Duration.ofMillis(200);

  private final BrokerSettings broker;
  private @Nullable Map<TopicPartition, Long> counted;
  private @Nullable Map<TopicPartition, Long> kept;

  CatchingUp(BrokerSettings broker) {
    this.broker = broker;
  }

  /** Whether it has; asked again and again, the answer becomes true. */
  boolean done() throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.kafka()));
        KafkaConsumer<byte[], byte[]> consumer = reader()) {
      if (counted == null) {
        counted = ends(consumer, AnalyticsTopology.SOURCES);
      }
      if (counted == null || !behind(committed(admin, Topics.ANALYTICS_STREAM), counted)) {
        return false;
      }
      if (kept == null) {
        kept = ends(consumer, List.of(Topics.ANALYTICS_PROJECTIONS));
      }
      return kept != null && nothingLeft(consumer, committed(admin, "analytics-counts"), kept);
    }
  }

  /** A member of no group; what was not committed is not seen. */
  private KafkaConsumer<byte[], byte[]> reader() {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            broker.kafka(),
            "isolation.level",
            "read_committed",
            "enable.auto.commit",
            false,
            "allow.auto.create.topics",
            false),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  /** Where topics end; null while one of them is not there yet: nobody has caught up with that. */
  @Nullable Map<TopicPartition, Long> ends(
      Consumer<byte[], byte[]> consumer, Collection<Topic> topics) {
    Set<TopicPartition> partitions = new HashSet<>();
    for (Topic topic : topics) {
      List<PartitionInfo> known = consumer.partitionsFor(broker.named(topic.name()));
      if (known == null || known.isEmpty()) {
        return null;
      }
      known.forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
    }
    return consumer.endOffsets(partitions);
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
  private static boolean nothingLeft(
      KafkaConsumer<byte[], byte[]> consumer,
      Map<TopicPartition, Long> committed,
      Map<TopicPartition, Long> ends) {
    consumer.assign(ends.keySet());
    ends.keySet()
        .forEach(partition -> consumer.seek(partition, committed.getOrDefault(partition, 0L)));
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      for (var record : consumer.poll(POLL)) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (record.offset() < ends.getOrDefault(partition, 0L)) {
          return false;
        }
      }
    }
    return true;
  }
}
