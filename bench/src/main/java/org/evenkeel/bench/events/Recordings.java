package org.evenkeel.bench.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.evenkeel.contracts.EventHeaders;

/**
 * When facts of a topic were recorded, by event id: their header {@code ce_time}, which is taken
 * just before the commit. Headers are in the clear; values are not looked at.
 */
public final class Recordings implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final Map<UUID, Instant> recorded = new ConcurrentHashMap<>();
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Watch watch;

  /** Watches from now on, as no member of any group. */
  public Recordings(String broker, String topic) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    this.watch = new Watch("recordings", this::look, consumer::close);
    watch.start();
  }

  private void look() {
    consumer.poll(POLL).forEach(this::note);
  }

  private void note(ConsumerRecord<byte[], byte[]> record) {
    recorded.put(
        UUID.fromString(header(record, EventHeaders.ID)),
        Instant.parse(header(record, EventHeaders.TIME)));
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** All that were seen since the last call. */
  public Map<UUID, Instant> take() {
    Map<UUID, Instant> taken = Map.copyOf(recorded);
    recorded.keySet().removeAll(taken.keySet());
    return taken;
  }

  public int count() {
    return recorded.size();
  }

  @Override
  public void close() {
    watch.end();
  }
}
