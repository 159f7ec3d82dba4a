package org.evenkeel.platform.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evenkeel.platform.messaging.outbox.SentFacts.acknowledged;
import static org.evenkeel.platform.messaging.outbox.SentFacts.count;
import static org.evenkeel.platform.messaging.outbox.SentFacts.sequences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.analytics.AchievementUnlocked;
import org.evenkeel.platform.messaging.Bench;
import org.evenkeel.platform.messaging.BenchApplication;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.platform.messaging.TestRecords;
import org.evenkeel.platform.messaging.TopicReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = BenchApplication.class)
class OutboxIT {

  private static final Bench BENCH = Bench.with(Topics.ANALYTICS_INSIGHTS, Topics.CRISIS_CASES);
  private static final String INSIGHTS = BENCH.topics().name(Topics.ANALYTICS_INSIGHTS);
  private static final String CASES = BENCH.topics().name(Topics.CRISIS_CASES);

  @Autowired private Outbox outbox;
  @Autowired private JdbcClient jdbc;
  private TransactionTemplate transaction;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    BENCH.settings(registry);
  }

  @Autowired
  void transactions(PlatformTransactionManager manager) {
    transaction = new TransactionTemplate(manager);
  }

  @Test
  void a_sealed_fact_is_readable_neither_in_the_table_nor_in_the_topic() {
    UUID user = UUID.randomUUID();
    var fact =
        new AchievementUnlocked(
            user, "secret-streak", LocalDate.parse("2026-03-01"), Instant.EPOCH);
    transaction.executeWithoutResult(
        status -> {
          outbox.publish(user, fact);
          assertThat(
                  jdbc.sql("SELECT value FROM outbox WHERE subject = ?")
                      .param(user)
                      .query((row, n) -> new String(row.getBytes(1), UTF_8))
                      .single())
              .contains("\"sealed\"")
              .doesNotContain("streak");
        });
    try (TopicReader reader = new TopicReader(INSIGHTS)) {
      var record = reader.until(found -> count(found, List.of(user)) == 1).getLast();
      assertThat(new String(record.value(), UTF_8)).doesNotContain("streak");
      assertThat(TestRecords.header(record, EventHeaders.CONTENT_TYPE))
          .isEqualTo(EventHeaders.SEALED_JSON);
      assertThat(TestRecords.header(record, EventHeaders.SUBJECT)).isEqualTo(user.toString());
      assertThat(TestRecords.header(record, EventHeaders.SOURCE))
          .isEqualTo("/evenkeel/bench-service");
    }
  }

  @Test
  void a_rolled_back_fact_is_never_sent_and_leaves_no_gap() {
    UUID user = UUID.randomUUID();
    transaction.executeWithoutResult(
        status -> {
          outbox.publish(user, acknowledged(user));
          status.setRollbackOnly();
        });
    publish(user);
    try (TopicReader reader = new TopicReader(CASES)) {
      var sent = reader.until(found -> count(found, List.of(user)) > 0);
      assertThat(sequences(sent, user)).containsExactly(1L);
    }
  }

  @Test
  void publishing_needs_a_transaction() {
    UUID user = UUID.randomUUID();
    assertThatThrownBy(() -> outbox.publish(user, acknowledged(user)))
        .isInstanceOf(IllegalStateException.class);
  }

  private void publish(UUID user) {
    transaction.executeWithoutResult(status -> outbox.publish(user, acknowledged(user)));
  }
}
