package org.evenkeel.platform.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.crisis.CaseAcknowledged;
import org.evenkeel.platform.messaging.Bench;
import org.evenkeel.platform.messaging.BenchApplication;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.testing.BackingServices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What was handled is remembered: for long enough in the inbox, and soon by the broker. */
@SpringBootTest(classes = BenchApplication.class)
@Import(RememberingEventsIT.Handler.class)
class RememberingEventsIT {

  private static final Bench BENCH = Bench.with(Topics.CRISIS_CASES);
  private static final String GROUP = "notification-crisis";
  private static final Duration RETENTION = Duration.ofDays(14);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** One more than two chunks of a purge. */
  private static final int OLD = 10_001;

  @Autowired private JdbcClient jdbc;
  @Autowired private Outbox outbox;
  @Autowired private TransactionTemplate transaction;

  /** A handler without an effect. */
  @TestConfiguration
  static class Handler {

    @Bean
    FactSubscription cases() {
      return FactSubscription.of(GROUP)
          .on(Topics.CRISIS_CASES)
          .handle(CaseAcknowledged.class, (envelope, fact) -> {})
          .build();
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    BENCH.settings(registry);
  }

  @Test
  void what_is_older_than_the_retention_is_forgotten_and_nothing_else() {
    Clock clock = Clock.systemUTC();
    Inbox inbox = new Inbox(jdbc, clock);
    Instant now = clock.instant();
    store("old", OLD, now.minus(RETENTION).minusSeconds(60));
    store("young", 3, now.minus(RETENTION).plusSeconds(600));
    assertThat(inbox.purge(RETENTION)).isEqualTo(OLD);
    assertThat(stored("old")).isZero();
    assertThat(stored("young")).isEqualTo(3);
  }

  @Test
  void the_broker_soon_knows_that_a_quiet_topic_was_handled_to_its_end() {
    int facts = 5;
    for (int i = 0; i < facts; i++) {
      UUID user = UUID.randomUUID();
      transaction.executeWithoutResult(
          status ->
              outbox.publish(
                  user, new CaseAcknowledged(UUID.randomUUID(), user, user, Instant.EPOCH)));
    }
    try (Admin admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", BackingServices.kafka()))) {
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(committed(admin)).isEqualTo(facts));
    }
  }

  private static long committed(Admin admin) throws Exception {
    return admin
        .listConsumerGroupOffsets(BENCH.topics().prefix() + GROUP)
        .partitionsToOffsetAndMetadata()
        .get()
        .values()
        .stream()
        .mapToLong(OffsetAndMetadata::offset)
        .sum();
  }

  private void store(String consumer, int count, Instant at) {
    jdbc.sql("INSERT INTO inbox SELECT ?, gen_random_uuid(), ? FROM generate_series(1, ?)")
        .params(consumer, at.atOffset(ZoneOffset.UTC), count)
        .update();
  }

  private long stored(String consumer) {
    return jdbc.sql("SELECT count(*) FROM inbox WHERE consumer = ?")
        .param(consumer)
        .query(Long.class)
        .single();
  }
}
