package org.evenkeel.analytics.counting.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
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

  /** A partition that does not go on for so long is given up; the next removal begins it again. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String topic;
  private final Consumer<byte[], byte[]> reading;
  private final Producer<byte[], byte[]> writing;
  private final Duration patience;

  RowTombstones(BrokerSettings broker) {
    this(
        broker,
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.kafka(), "enable.auto.commit", false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer()),
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.kafka(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer()),
        PATIENCE);
  }

  RowTombstones(
      BrokerSettings broker,
      Consumer<byte[], byte[]> reading,
      Producer<byte[], byte[]> writing,
      Duration patience) {
    this.topic = broker.named(Topics.ANALYTICS_PROJECTIONS.name());
    this.reading = reading;
    this.writing = writing;
    this.patience = patience;
  }

  /**
   * Reads the topic up to where it ends now. Returns when the broker has every tombstone.
   *
   * @throws TimeoutException when the broker tells no more
   */
  void bury(int generation) throws ExecutionException, InterruptedException {
    for (PartitionInfo each : reading.partitionsFor(topic)) {
      bury(new TopicPartition(each.topic(), each.partition()), generation);
    }
  }

  /** One partition after the other, so that only its keys are held, each with when it was told. */
  private void bury(TopicPartition partition, int generation)
      throws ExecutionException, InterruptedException {
    List<TopicPartition> only = List.of(partition);
    reading.assign(only);
    reading.seekToBeginning(only);
    long end = reading.endOffsets(only).getOrDefault(partition, 0L);
    Map<String, Long> living = new HashMap<>();
    long position = reading.position(partition);
    long since = System.nanoTime();
    while (position < end) {
      for (ConsumerRecord<byte[], byte[]> each : reading.poll(POLL)) {
        if (each.offset() < end && of(each.key(), generation)) {
          living(living, each);
        }
      }
      if (living.size() > MOST) {
        send(partition, living);
        living.clear();
      }
      if (reading.position(partition) > position) {
        position = reading.position(partition);
        since = System.nanoTime();
      } else if (System.nanoTime() - since > patience.toNanos()) {
        throw new TimeoutException("the broker tells no more of " + partition);
      }
    }
    send(partition, living);
  }

  private static void living(Map<String, Long> living, ConsumerRecord<byte[], byte[]> row) {
    String key = new String(row.key(), UTF_8);
    if (row.value() == null) {
      living.remove(key);
    } else {
      living.put(key, row.timestamp());
    }
  }

  private void send(TopicPartition partition, Map<String, Long> rows)
      throws ExecutionException, InterruptedException {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (Map.Entry<String, Long> each : rows.entrySet()) {
      sent.add(writing.send(tombstone(partition, each.getKey(), each.getValue())));
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
  private static ProducerRecord<byte[], byte[]> tombstone(
      TopicPartition partition, String key, long toldAt) {
    return new ProducerRecord<>(
        partition.topic(),
        partition.partition(),
        null,
        key.getBytes(UTF_8),
        null,
        RowRecords.tombstone(ProjectionKey.parse(key), toldAt).headers());
  }

  @Override
  public void close() {
    reading.close();
    writing.close();
  }
}
