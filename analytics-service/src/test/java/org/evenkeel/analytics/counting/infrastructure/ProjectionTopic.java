package org.evenkeel.analytics.counting.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.evenkeel.analytics.counting.model.RowKey;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.analytics.ProjectionRowCounted;
import org.evenkeel.platform.json.Json;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.TestTopics;

/** What is on a topic that is compacted, as readers of committed records see it. */
record ProjectionTopic(TestTopics topics) {

  /** The versions of a row, in their order. */
  List<Long> versions(RowKey key, int generation) {
    List<Long> versions = new ArrayList<>();
    each(
        topics.name(Topics.ANALYTICS_PROJECTIONS),
        record -> {
          if (record.value() != null && keyOf(record).startsWith(key.userId().toString())) {
            var fact = Json.mapper().readValue(record.value(), ProjectionRowCounted.class);
            if (fact.generation() == generation
                && fact.projection().equals(key.projection().code())
                && fact.of().equals(key.of())) {
              versions.add(fact.version());
            }
          }
        });
    return versions;
  }

  /** The keys of a topic whose last record has a value. */
  List<String> keys(String topic, String prefix) {
    Map<String, Boolean> last = new HashMap<>();
    each(
        topic,
        record -> {
          if (keyOf(record).startsWith(prefix)) {
            last.put(keyOf(record), record.value() != null);
          }
        });
    return last.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static String keyOf(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key(), UTF_8);
  }

  private static void each(String topic, Consumer<ConsumerRecord<byte[], byte[]>> visit) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", BackingServices.kafka(), "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(visit);
      }
    }
  }
}
