package org.evenkeel.platform.web.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.web.caller.TokenExpiry;
import org.evenkeel.testing.MutableClock;
import org.evenkeel.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is shown is read in a transaction, and nobody else is waited for in it. */
class FeedPumpIT {

  private static final TestDatabase DATABASE = TestDatabase.create("pump");
  private static final DriverManagerDataSource SOURCE =
      new DriverManagerDataSource(DATABASE.jdbcUrl(), DATABASE.owner(), DATABASE.ownerPassword());
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private final MutableClock clock = MutableClock.at(NOW);
  private final JdbcFeed feed = new JdbcFeed(JdbcClient.create(SOURCE), clock);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(SOURCE));
  private final LiveStreams streams =
      new LiveStreams(
          feed,
          transaction,
          new StreamSettings(
              Duration.ofSeconds(15),
              Duration.ofSeconds(1),
              Duration.ofSeconds(20),
              Duration.ofHours(24),
              1,
              64),
          new StreamMeters(new SimpleMeterRegistry()),
          clock,
          new Wakeups());
  private final FeedPump pump = new FeedPump(feed, streams, transaction);
  private final UUID reader = UUID.randomUUID();
  private final List<String> calls = new ArrayList<>();

  @BeforeAll
  static void tables() {
    new ResourceDatabasePopulator(new ClassPathResource("feed.sql")).execute(SOURCE);
  }

  @AfterEach
  void close() {
    streams.close();
  }

  @Test
  void what_is_needed_from_elsewhere_is_there_before_the_transaction_begins() {
    LiveStream stream = open(false);
    pump.pump();
    assertThat(calls).isEmpty();
    append();
    pump.pump();

    assertThat(calls).containsExactly("prepare false", "show true");
    assertThat(stream.place().after()).isEqualTo(1);
  }

  @Test
  void a_reader_whose_key_is_away_loads_the_lists_and_holds_nobody_back() {
    LiveStream stream = open(true);
    append();
    pump.pump();

    assertThat(calls).containsExactly("prepare false");
    assertThat(stream.place().after()).isEqualTo(1);
  }

  private void append() {
    transaction.executeWithoutResult(
        status -> feed.append(reader.toString(), "event", UUID.randomUUID()));
  }

  private LiveStream open(boolean away) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    TokenExpiry.put(request, NOW.plus(Duration.ofMinutes(5)));
    streams.open(request, reader, reader.toString(), null, view(away));
    return streams.all().getFirst();
  }

  private FeedView view(boolean away) {
    return new FeedView() {
      @Override
      public String name() {
        return "test";
      }

      @Override
      public void opening(UUID reader) {}

      @Override
      public void prepare(UUID reader) {
        note("prepare");
        if (away) {
          throw new DataKeyUnavailableException(null);
        }
      }

      @Override
      public Map<UUID, ?> show(UUID reader, List<FeedEvent> events) {
        note("show");
        return Map.of();
      }
    };
  }

  private void note(String call) {
    calls.add(call + " " + TransactionSynchronizationManager.isActualTransactionActive());
  }
}
