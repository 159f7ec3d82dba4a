package org.evenkeel.platform.web.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.evenkeel.testing.MutableClock;
import org.evenkeel.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcFeedIT {
  private static final TestDatabase DATABASE = TestDatabase.create("feed");
  private static final DriverManagerDataSource SOURCE =
      new DriverManagerDataSource(DATABASE.jdbcUrl(), DATABASE.owner(), DATABASE.ownerPassword());

  private final MutableClock clock = MutableClock.at(Instant.parse("2026-03-01T08:00:00Z"));
  private final JdbcFeed feed = new JdbcFeed(JdbcClient.create(SOURCE), clock);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(SOURCE));
  private final TransactionTemplate another = another();
  private final String channel = UUID.randomUUID().toString();

  @BeforeAll
  static void tables() {
    new ResourceDatabasePopulator(new ClassPathResource("feed.sql")).execute(SOURCE);
  }

  @Test
  void positions_are_given_in_the_order_of_commits() {
    transaction.executeWithoutResult(
        status -> {
          feed.append(channel, "slow", UUID.randomUUID());
          another.executeWithoutResult(inner -> feed.append(channel, "quick", UUID.randomUUID()));
          another.executeWithoutResult(inner -> feed.number());
        });
    feed.number();

    assertThat(after(0)).extracting(FeedEvent::name).containsExactly("quick", "slow");
    assertThat(after(0)).extracting(FeedEvent::position).containsExactly(1L, 2L);
    assertThat(feed.ends(channel)).isEqualTo(new Start.Ends(2, 0));
  }

  @Test
  void what_was_rolled_back_is_never_told_and_nothing_is_told_outside_of_a_transaction() {
    transaction.executeWithoutResult(
        status -> {
          feed.append(channel, "undone", UUID.randomUUID());
          status.setRollbackOnly();
        });
    feed.number();

    assertThat(after(0)).isEmpty();
    assertThatThrownBy(() -> feed.append(channel, "loose", UUID.randomUUID()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_reader_who_walks_by_position_sees_all_of_many_writers_while_many_give_positions()
      throws Exception {
    int writers = 4;
    int each = 40;
    List<UUID> written = Collections.synchronizedList(new ArrayList<>());
    List<FeedEvent> read = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<? extends Future<?>> writing =
          IntStream.range(0, writers)
              .mapToObj(writer -> threads.submit(() -> write(each, written)))
              .toList();
      long position = 0;
      boolean last = false;
      while (!last) {
        last = writing.stream().allMatch(Future::isDone);
        List<? extends Future<?>> numbering =
            IntStream.range(0, 3).mapToObj(n -> threads.submit(feed::number)).toList();
        read.addAll(after(position));
        for (Future<?> one : numbering) {
          one.get();
        }
        read.addAll(after(read.isEmpty() ? 0 : read.getLast().position()));
        position = read.isEmpty() ? 0 : read.getLast().position();
      }
    }

    assertThat(read)
        .extracting(FeedEvent::resourceId)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(written);
    assertThat(read).extracting(FeedEvent::position).isSorted();
  }

  @Test
  void old_events_are_forgotten_and_whoever_missed_them_is_known() {
    append("old");
    clock.advance(Duration.ofHours(2));
    append("young");
    feed.number();
    feed.forget(Duration.ofHours(1));

    assertThat(after(0)).extracting(FeedEvent::name).containsExactly("young");
    assertThat(feed.ends(channel)).isEqualTo(new Start.Ends(2, 1));
    assertThat(feed.tooOld(List.of(place(0), place(1), place(2)))).containsExactly(0);
  }

  @Test
  void a_reader_takes_no_more_than_it_has_room_for() {
    IntStream.range(0, 5).forEach(n -> append("event"));
    feed.number();

    Map<Integer, List<FeedEvent>> found =
        feed.since(List.of(new JdbcFeed.Place(channel, 0, 2), new JdbcFeed.Place(channel, 2, 9)));
    assertThat(found.get(0)).extracting(FeedEvent::position).containsExactly(1L, 2L);
    assertThat(found.get(1)).extracting(FeedEvent::position).containsExactly(3L, 4L, 5L);
  }

  private static TransactionTemplate another() {
    TransactionTemplate another = new TransactionTemplate(new JdbcTransactionManager(SOURCE));
    another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return another;
  }

  private void write(int each, List<UUID> written) {
    for (int n = 0; n < each; n++) {
      UUID id = UUID.randomUUID();
      written.add(id);
      transaction.executeWithoutResult(status -> feed.append(channel, "event", id));
    }
  }

  private void append(String event) {
    transaction.executeWithoutResult(status -> feed.append(channel, event, UUID.randomUUID()));
  }

  private List<FeedEvent> after(long position) {
    return feed.since(List.of(place(position))).getOrDefault(0, List.of());
  }

  private JdbcFeed.Place place(long after) {
    return new JdbcFeed.Place(channel, after, 1000);
  }
}
