package org.evenkeel.analytics.counting.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows of a generation out of their topic: each key gets a record without value, in the
 * partition where it is. Nobody writes rows of that generation any more.
 */
final class RowTombstones implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(500);

  private final String topic;
  private final KafkaConsumer<byte[], byte[]> reading;
  private final KafkaProducer<byte[], byte[]> writing;

  RowTombstones(BrokerSettings broker) {
    this.topic = broker.named(Topics.ANALYTICS_PROJECTIONS.name());
    this.reading =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.kafka(), "enable.auto.commit", false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    this.writing =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.kafka(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Reads the topic up to where it ends now. Returns when the broker has every tombstone. */
  void bury(int generation) throws ExecutionException, InterruptedException {
    List<TopicPartition> partitions =
        reading.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    reading.assign(partitions);
    reading.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = reading.endOffsets(partitions);
    while (partitions.stream().anyMatch(p -> reading.position(p) < ends.getOrDefault(p, 0L))) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (ConsumerRecord<byte[], byte[]> each : reading.poll(POLL)) {
        if (each.value() != null && of(each.key(), generation)) {
          sent.add(writing.send(tombstone(each)));
        }
      }
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    }
  }

  private static boolean of(byte @Nullable [] key, int generation) {
    try {
      return key != null && ProjectionKey.parse(new String(key, UTF_8)).generation() == generation;
    } catch (IllegalArgumentException e) {
      // A key that nobody could have written: of no generation.
      return false;
    }
  }

  @SuppressWarnings("NullAway") // the value of a tombstone is null
  private static ProducerRecord<byte[], byte[]> tombstone(ConsumerRecord<byte[], byte[]> row) {
    ProjectionKey key = ProjectionKey.parse(new String(row.key(), UTF_8));
    return new ProducerRecord<>(
        row.topic(),
        row.partition(),
        null,
        row.key(),
        null,
        RowRecords.tombstone(key, row.timestamp()).headers());
  }

  @Override
  public void close() {
    reading.close();
    writing.close();
  }
}
