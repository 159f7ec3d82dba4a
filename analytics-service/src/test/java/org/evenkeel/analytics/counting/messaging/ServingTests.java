package org.evenkeel.analytics.counting.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

class ServingTests {

  private static final TopicPartition PLACE = new TopicPartition(Topics.WELLNESS_RECORDS.name(), 0);

  private final AtomicLong nanos = new AtomicLong();
  private final UsedGenerations generations = new UsedGenerations();
  private final CatchingUp catchingUp =
      new CatchingUp(new BrokerSettings("none:1", ""), generations, nanos::get);

  @Test
  void nobody_is_fresh_before_a_look_says_so() throws InterruptedException {
    Serving serving = new Serving(generations, catchingUp, nanos::get, true);

    serving.look();

    assertThat(serving.fresh()).isFalse();
    assertThat(serving.secondsBehind()).isInfinite();
  }

  @Test
  void rows_are_read_while_they_are_at_most_five_seconds_behind() throws InterruptedException {
    Reached reach = new Reached();
    Serving serving = new Serving(generations, reach, nanos::get, true);
    serving.look();
    assertThat(serving.fresh()).isTrue();

    reach.known = false;
    nanos.addAndGet(Duration.ofSeconds(5).toNanos());
    serving.look();
    assertThat(serving.fresh()).isTrue();
    nanos.addAndGet(1);
    serving.look();
    assertThat(serving.fresh()).isFalse();

    reach.known = true;
    serving.look();
    assertThat(serving.fresh()).isTrue();
  }

  @Test
  void a_database_that_is_away_for_a_moment_is_asked_again() throws InterruptedException {
    AwayOnce away = new AwayOnce();
    Serving serving = new Serving(away, new Reached(), nanos::get, true);

    serving.look();
    assertThat(serving.fresh()).isFalse();
    serving.look();
    assertThat(serving.fresh()).isTrue();
    assertThat(away.asked).isEqualTo(2);
  }

  @Test
  void nobody_has_caught_up_with_a_topic_that_is_not_there() {
    try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest")) {
      Node node = new Node(1, "none", 1);
      Node[] nodes = {node};
      consumer.updatePartitions(
          PLACE.topic(), List.of(new PartitionInfo(PLACE.topic(), 0, node, nodes, nodes)));
      List<Topic> there = List.of(Topics.WELLNESS_RECORDS);
      List<Topic> both = List.of(Topics.WELLNESS_RECORDS, Topics.IDENTITY_USERS);

      assertThat(catchingUp.partitions(consumer, there)).containsExactly(PLACE);
      assertThat(catchingUp.partitions(consumer, both)).isNull();
    }
  }

  @Test
  void a_row_before_the_end_that_the_group_has_not_kept_is_left() {
    try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest")) {
      consumer.schedulePollTask(
          () ->
              consumer.addRecord(
                  new ConsumerRecord<>(PLACE.topic(), 0, 6, new byte[0], new byte[0])));

      assertThat(CatchingUp.nothingLeft(consumer, Map.of(PLACE, 6L), Map.of(PLACE, 7L))).isFalse();
    }
  }

  @Test
  void what_is_not_committed_yet_is_not_kept_yet() {
    try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest")) {
      assertThat(CatchingUp.nothingLeft(consumer, Map.of(PLACE, 6L), Map.of(PLACE, 7L))).isFalse();
      assertThat(CatchingUp.nothingLeft(consumer, Map.of(PLACE, 7L), Map.of(PLACE, 7L))).isTrue();
    }
  }

  /** Rows that are up to date when anybody can say so. */
  private final class Reached implements Serving.Reach {
    private boolean known = true;

    @Override
    public Optional<Long> look() {
      return known ? Optional.of(nanos.get()) : Optional.empty();
    }

    @Override
    public void close() {}
  }

  /** A database that cannot begin a transaction at first. */
  private static final class AwayOnce extends UsedGenerations {
    private int asked;

    @Override
    public void caughtUp(int generation) {
      if (++asked == 1) {
        throw new CannotCreateTransactionException("away");
      }
    }
  }
}
