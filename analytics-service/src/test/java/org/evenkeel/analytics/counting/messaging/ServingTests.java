package org.evenkeel.analytics.counting.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.evenkeel.analytics.counting.CountedRows;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.analytics.counting.model.RowKey;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

class ServingTests {

  private final CatchingUp catchingUp = new CatchingUp(new BrokerSettings("none:1", ""));

  @Test
  void a_database_that_is_away_for_a_moment_is_asked_again() {
    AwayOnce rows = new AwayOnce();
    Serving serving = new Serving(rows, catchingUp, true);
    serving.start();
    try {
      await().atMost(Duration.ofSeconds(20)).until(() -> rows.asked.get() > 1);
    } finally {
      serving.stop();
    }
  }

  @Test
  void nobody_has_caught_up_with_a_topic_that_is_not_there() {
    try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest")) {
      TopicPartition place = new TopicPartition(Topics.WELLNESS_RECORDS.name(), 0);
      Node node = new Node(1, "none", 1);
      Node[] nodes = {node};
      consumer.updatePartitions(
          place.topic(), List.of(new PartitionInfo(place.topic(), 0, node, nodes, nodes)));
      consumer.updateEndOffsets(Map.of(place, 7L));
      List<Topic> there = List.of(Topics.WELLNESS_RECORDS);
      List<Topic> both = List.of(Topics.WELLNESS_RECORDS, Topics.IDENTITY_USERS);

      assertThat(catchingUp.ends(consumer, there)).isEqualTo(Map.of(place, 7L));
      assertThat(catchingUp.ends(consumer, both)).isNull();
    }
  }

  /** Rows of a database that cannot begin a transaction at first. */
  private static final class AwayOnce implements CountedRows {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public int serving() {
      if (asked.incrementAndGet() == 1) {
        throw new CannotCreateTransactionException("away");
      }
      return AnalyticsTopology.GENERATION;
    }

    @Override
    public Optional<Totals> totals(UUID userId) {
      return Optional.empty();
    }

    @Override
    public void put(RowKey key, int generation, Row row) {}

    @Override
    public void forget(UUID userId) {}

    @Override
    public void clear(UUID userId) {}

    @Override
    public void serve(int generation) {}
  }
}
