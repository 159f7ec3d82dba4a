package org.evenkeel.analytics.counting.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows of a generation out of their topic: each key that has a value gets one record without,
 * in the partition where it is. Nobody writes rows of that generation any more.
 */
final class RowTombstones implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(500);

  /** Keys held at once; of a partition with more, one may get its tombstone twice. */
  private static final int MOST = 50_000;

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
    for (PartitionInfo each : reading.partitionsFor(topic)) {
      bury(new TopicPartition(each.topic(), each.partition()), generation);
    }
  }

  /** One partition after the other, so that only its keys are held. */
  private void bury(TopicPartition partition, int generation)
      throws ExecutionException, InterruptedException {
    List<TopicPartition> only = List.of(partition);
    reading.assign(only);
    reading.seekToBeginning(only);
    long end = reading.endOffsets(only).getOrDefault(partition, 0L);
    Map<String, ConsumerRecord<byte[], byte[]>> living = new HashMap<>();
    while (reading.position(partition) < end) {
      for (ConsumerRecord<byte[], byte[]> each : reading.poll(POLL)) {
        if (each.offset() < end && of(each.key(), generation)) {
          living(living, each);
        }
      }
      if (living.size() > MOST) {
        send(living.values());
        living.clear();
      }
    }
    send(living.values());
  }

  private static void living(
      Map<String, ConsumerRecord<byte[], byte[]>> living, ConsumerRecord<byte[], byte[]> row) {
    String key = new String(row.key(), UTF_8);
    if (row.value() == null) {
      living.remove(key);
    } else {
      living.put(key, row);
    }
  }

  private void send(Collection<ConsumerRecord<byte[], byte[]>> rows)
      throws ExecutionException, InterruptedException {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> each : rows) {
      sent.add(writing.send(tombstone(each)));
    }
    for (Future<RecordMetadata> each : sent) {
      each.get();
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
