package org.evenkeel.analytics.counting.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.TestTopics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RowTombstonesIT {

  private static final String ROW = "a row";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestTopics topics = TestTopics.create("tombstones", Topics.ANALYTICS_PROJECTIONS);
  private final BrokerSettings broker =
      new BrokerSettings(BackingServices.kafka(), topics.prefix());
  private final UUID user = UUID.randomUUID();

  @Test
  void each_row_that_is_left_gets_one_however_often_it_was_told() throws Exception {
    for (int version = 0; version < 3; version++) {
      write(0, "7|summary|all", ROW);
      write(2, "7|day|2026-03-01", ROW);
    }
    write(0, "8|summary|all", ROW);
    write(1, "7|sessions|rsd", ROW);
    write(1, "7|sessions|rsd", null);

    bury();
    assertThat(withoutValue())
        .containsExactlyInAnyOrder("7|summary|all", "7|day|2026-03-01", "7|sessions|rsd");

    bury();
    assertThat(withoutValue()).hasSize(3);
    write(1, "7|sessions|wave", ROW);
    bury();
    assertThat(withoutValue()).hasSize(4).contains("7|sessions|wave");
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void a_broker_that_tells_no_more_is_not_waited_for_without_end() {
    String topic = topics.name(Topics.ANALYTICS_PROJECTIONS);
    TopicPartition place = new TopicPartition(topic, 0);
    Node node = new Node(1, "none", 1);
    Node[] nodes = {node};
    MockConsumer<byte[], byte[]> silent = new MockConsumer<>("earliest");
    silent.updatePartitions(topic, List.of(new PartitionInfo(topic, 0, node, nodes, nodes)));
    silent.updateBeginningOffsets(Map.of(place, 0L));
    silent.updateEndOffsets(Map.of(place, 5L));

    try (RowTombstones tombstones =
        new RowTombstones(
            broker,
            silent,
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()),
            Duration.ofMillis(50))) {
      assertThatThrownBy(() -> tombstones.bury(7)).isInstanceOf(TimeoutException.class);
    }
  }

  private void bury() throws Exception {
    try (RowTombstones tombstones = new RowTombstones(broker)) {
      tombstones.bury(7);
    }
  }

  private List<String> withoutValue() throws Exception {
    List<String> keys = new ArrayList<>();
    try (Logs logs = Logs.of(broker, System::nanoTime)) {
      Map<TopicPartition, Long> ends = logs.ends(List.of(Topics.ANALYTICS_PROJECTIONS.name()));
      assertThat(ends).isNotNull();
      // One that is not over is begun again.
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                keys.clear();
                return logs.each(Map.of(), ends, record -> noted(keys, record));
              });
    }
    return keys;
  }

  private boolean noted(List<String> keys, ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      keys.add(new String(record.key(), UTF_8).replace(user + "|", ""));
    }
    return true;
  }

  @SuppressWarnings("NullAway") // the value of a tombstone is null
  private void write(int partition, String key, @Nullable String value) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.kafka()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  topics.name(Topics.ANALYTICS_PROJECTIONS),
                  partition,
                  (user + "|" + key).getBytes(UTF_8),
                  value == null ? null : value.getBytes(UTF_8)))
          .get();
    }
  }
}
