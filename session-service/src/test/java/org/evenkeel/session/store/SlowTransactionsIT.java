package org.evenkeel.session.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.session.FixedKeys;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class SlowTransactionsIT extends RunningService {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Autowired private DataSource source;
  @Autowired private EventLog log;
  @Autowired private Following following;

  private final UUID user = UUID.randomUUID();
  private final UUID early = UUID.randomUUID();
  private final UUID late = UUID.randomUUID();

  @Test
  void a_reader_waits_for_a_slow_transaction_and_skips_nothing() throws SQLException {
    try (Connection slow = begun()) {
      add(slow, early);
      add(late);
      // Whoever went by the numbers would see the later one now, and never the earlier one.
      assertThat(committedNumbers()).hasSize(1);
      assertThat(mine()).isEmpty();

      slow.commit();
    }

    assertThat(awaitTwo()).extracting(LoggedEvent::streamId).containsExactly(early, late);
    assertThat(committedNumbers()).hasSize(2).isSorted();
  }

  @Test
  void a_place_that_was_read_is_final_even_when_an_older_transaction_writes_late()
      throws SQLException {
    try (Connection slow = begun()) {
      JdbcClient.create(new SingleConnectionDataSource(slow, true))
          .sql("SELECT pg_current_xact_id()::text")
          .query(String.class)
          .single();
      add(late);
      assertThat(mine()).isEmpty();
      add(slow, early);
      slow.commit();
    }

    List<LoggedEvent> both = awaitTwo();
    assertThat(both).extracting(LoggedEvent::streamId).containsExactly(early, late);
    assertThat(both.get(0).at().position()).isGreaterThan(both.get(1).at().position());
  }

  @Test
  void each_event_reaches_a_projection_once() throws SQLException {
    List<UUID> seen = new ArrayList<>();
    String projection = "test-" + UUID.randomUUID();
    add(early);
    await().until(() -> drain(projection, seen).size() == 1);
    try (Connection slow = begun()) {
      add(slow, late);
      drain(projection, seen);
      assertThat(seen).containsExactly(early);
      slow.commit();
    }
    await().until(() -> drain(projection, seen).size() == 2);
    drain(projection, seen);

    assertThat(seen).containsExactly(early, late);
  }

  @Test
  void what_a_projection_could_not_take_it_gets_again() {
    String projection = "test-" + UUID.randomUUID();
    add(early);
    await().until(() -> !mine().isEmpty());

    assertThatThrownBy(
            () ->
                following.follow(
                    projection,
                    1000,
                    event -> {
                      throw new IllegalStateException("not now");
                    }))
        .isInstanceOf(IllegalStateException.class);
    List<UUID> seen = new ArrayList<>();
    drain(projection, seen);

    assertThat(seen).containsExactly(early);
  }

  /** Every transaction of the server holds readers back, those of other tests too. */
  private List<LoggedEvent> awaitTwo() {
    return await().until(this::mine, found -> found.size() == 2);
  }

  private List<UUID> drain(String projection, List<UUID> seen) {
    int read;
    do {
      read =
          following.follow(
              projection,
              1000,
              event -> {
                if (event.userId().equals(user)) {
                  seen.add(event.streamId());
                }
              });
    } while (read == 1000);
    return seen;
  }

  private List<LoggedEvent> mine() {
    List<LoggedEvent> mine = new ArrayList<>();
    LogPosition at = LogPosition.START;
    for (List<LoggedEvent> some = log.after(at, 500); !some.isEmpty(); some = log.after(at, 500)) {
      some.stream().filter(event -> event.userId().equals(user)).forEach(mine::add);
      at = some.getLast().at();
    }
    return mine;
  }

  private List<Long> committedNumbers() {
    return database
        .sql("SELECT position FROM session_event WHERE user_id = ? ORDER BY stream_id = ?")
        .params(user, late)
        .query(Long.class)
        .list();
  }

  private Connection begun() throws SQLException {
    Connection connection = source.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private void add(UUID stream) {
    add(database, stream);
  }

  private void add(Connection connection, UUID stream) {
    add(JdbcClient.create(new SingleConnectionDataSource(connection, true)), stream);
  }

  private void add(JdbcClient jdbc, UUID stream) {
    new JdbcEventStore(jdbc, new TextCipher(new FixedKeys()), new SimpleMeterRegistry())
        .streams(Note.KIND, List.of())
        .append(EventStream.empty(stream, user), new Note.Written("milk", 1), NOON);
  }
}
