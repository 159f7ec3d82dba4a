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
import org.evenkeel.analytics.counting.MissingRows;
import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

class ServingTests {

  private static final TopicPartition PLACE = new TopicPartition(Topics.WELLNESS_RECORDS.name(), 0);

  private final AtomicLong nanos = new AtomicLong();
  private final UsedGenerations generations = new UsedGenerations();
  private final BrokerSettings broker = new BrokerSettings("none:1", "");
  private final CatchingUp catchingUp =
      new CatchingUp(broker, generations, new RowLetters(new NothingMissing()), nanos::get);

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
  void a_look_that_fails_in_a_way_nobody_thought_of_is_not_the_last_one() throws Exception {
    Reached reach = new Reached();
    Serving serving = new Serving(generations, reach, nanos::get, true);
    reach.broken = true;

    assertThat(serving.look()).isEqualTo(Duration.ofSeconds(1));
    assertThat(serving.state()).isEqualTo(Serving.State.UNKNOWN);
    reach.broken = false;
    serving.look();
    assertThat(serving.state()).isEqualTo(Serving.State.FRESH);
  }

  @Test
  void nobody_has_caught_up_with_a_topic_that_is_not_there() {
    try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest")) {
      Node node = new Node(1, "none", 1);
      Node[] nodes = {node};
      consumer.updatePartitions(
          PLACE.topic(), List.of(new PartitionInfo(PLACE.topic(), 0, node, nodes, nodes)));
      List<String> there = List.of(Topics.WELLNESS_RECORDS.name());
      List<String> both = List.of(Topics.WELLNESS_RECORDS.name(), Topics.IDENTITY_USERS.name());

      assertThat(Logs.partitions(consumer, broker, there)).containsExactly(PLACE);
      assertThat(Logs.partitions(consumer, broker, both)).isNull();
    }
  }

  @Test
  void a_row_before_the_end_that_the_group_has_not_kept_is_left() {
    try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest")) {
      consumer.updateBeginningOffsets(Map.of(PLACE, 0L));
      consumer.schedulePollTask(
          () ->
              consumer.addRecord(
                  new ConsumerRecord<>(PLACE.topic(), 0, 6, new byte[0], new byte[0])));

      assertThat(nothingLeft(consumer, 6)).isFalse();
    }
  }

  @Test
  void what_is_not_committed_yet_is_not_kept_yet() {
    try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest")) {
      consumer.updateBeginningOffsets(Map.of(PLACE, 0L));

      assertThat(nothingLeft(consumer, 6)).isFalse();
      assertThat(nothingLeft(consumer, 7)).isTrue();
    }
  }

  @Test
  void what_is_no_longer_in_the_log_is_passed_over() {
    try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none")) {
      consumer.updateBeginningOffsets(Map.of(PLACE, 7L));

      assertThat(nothingLeft(consumer, 2)).isTrue();
    }
  }

  @Test
  void the_next_look_is_soon_while_an_answer_is_waited_for() throws InterruptedException {
    Reached reach = new Reached();
    Serving serving = new Serving(generations, reach, nanos::get, true);
    assertThat(serving.look()).isEqualTo(Duration.ofSeconds(1));

    reach.open = Optional.of(nanos.get());
    assertThat(serving.look()).isEqualTo(Serving.OPEN_PAUSE);
    nanos.addAndGet(Duration.ofMillis(700).toNanos());
    assertThat(serving.look()).isEqualTo(Serving.OPEN_PAUSE);

    reach.open = Optional.empty();
    reach.late = Duration.ofMillis(700).toNanos();
    assertThat(serving.look()).isEqualTo(Duration.ofMillis(300));
    reach.late = Duration.ofSeconds(3).toNanos();
    assertThat(serving.look()).isEqualTo(Serving.OPEN_PAUSE);
  }

  @Test
  void a_long_way_back_is_not_watched_closely() throws InterruptedException {
    Reached reach = new Reached();
    reach.open = Optional.of(nanos.get());
    Serving serving = new Serving(generations, reach, nanos::get, true);

    nanos.addAndGet(Serving.LIMIT.toNanos() + 1);

    assertThat(serving.look()).isEqualTo(Duration.ofSeconds(1));
    assertThat(serving.state()).isEqualTo(Serving.State.BEHIND);
  }

  @Test
  void a_log_that_was_made_anew_is_said_and_ends() throws InterruptedException {
    Reached reach = new Reached();
    reach.anew = true;
    Serving serving = new Serving(generations, reach, nanos::get, true);

    serving.look();
    assertThat(serving.state()).isEqualTo(Serving.State.LOG_MADE_ANEW);
    assertThat(serving.fresh()).isFalse();
    reach.anew = false;
    serving.look();
    assertThat(serving.state()).isEqualTo(Serving.State.FRESH);
  }

  private static boolean nothingLeft(MockConsumer<byte[], byte[]> consumer, long committed) {
    return Logs.each(consumer, Map.of(PLACE, committed), Map.of(PLACE, 7L), record -> false);
  }

  /** Rows that are up to date when anybody can say so. */
  private final class Reached implements Serving.Reach {
    private boolean known = true;
    private boolean anew;
    private boolean broken;
    private Optional<Long> open = Optional.empty();
    private long late;

    @Override
    public Look look() {
      if (broken) {
        throw new IllegalStateException("nobody thought of it");
      }
      if (anew) {
        return new Look.Anew(PLACE.topic());
      }
      if (open.isPresent()) {
        return new Look.Open(open.get());
      }
      return known ? new Look.Reached(nanos.get() - late) : new Look.Unknown();
    }

    @Override
    public void close() {}
  }

  private static final class NothingMissing implements MissingRows {
    @Override
    public void note(Missing missing) {}

    @Override
    public int missing(int generation) {
      return 0;
    }

    @Override
    public List<Missing> all(int generation) {
      return List.of();
    }

    @Override
    public void mended(List<Missing> rows) {}
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
