package org.evenkeel.platform.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

class RefusedAttemptsTests {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<AuditEntry> audited = new ArrayList<>();

  @Test
  void each_is_counted_and_of_the_same_the_first_of_a_minute_is_audited() {
    RefusedAttempts refused = refusing(audited::add);
    UUID somebody = UUID.randomUUID();

    refused.note(guess(null));
    refused.note(guess(null));
    refused.note(guess(somebody));
    now.updateAndGet(moment -> moment.plus(Duration.ofMinutes(1)));
    refused.note(guess(null));

    assertThat(audited).containsExactly(guess(null), guess(somebody), guess(null));
    assertThat(counted()).isEqualTo(4);
  }

  @Test
  void however_many_ids_somebody_tries_the_first_is_audited_and_the_rest_counted() {
    RefusedAttempts refused = refusing(audited::add);
    UUID somebody = UUID.randomUUID();

    for (int i = 0; i < 5_000; i++) {
      refused.note(guess(somebody, "case-" + i, null));
    }

    assertThat(audited).containsExactly(guess(somebody, "case-0", null));
    assertThat(refused.kept()).isEqualTo(1);
    assertThat(counted()).isEqualTo(5_000);
  }

  @Test
  void whose_data_it_was_tells_attempts_of_nobody_known_apart() {
    RefusedAttempts refused = refusing(audited::add);
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();

    refused.note(guess(null, "a", one));
    refused.note(guess(null, "b", other));
    refused.note(guess(null, "c", one));

    assertThat(audited).containsExactly(guess(null, "a", one), guess(null, "b", other));
  }

  @Test
  void a_flood_from_many_people_fills_neither_memory_nor_the_audit_log() {
    RefusedAttempts refused = refusing(audited::add);

    for (int i = 0; i < 5_000; i++) {
      refused.note(guess(UUID.randomUUID()));
    }

    assertThat(audited).hasSize(RefusedAttempts.MOST_KEPT);
    assertThat(refused.kept()).isEqualTo(RefusedAttempts.MOST_KEPT);
    assertThat(counted()).isEqualTo(5_000);

    now.updateAndGet(moment -> moment.plus(Duration.ofMinutes(1)));
    refused.note(guess(null));

    assertThat(audited).hasSize(RefusedAttempts.MOST_KEPT + 1);
    assertThat(refused.kept()).isEqualTo(1);
  }

  @Test
  void an_outage_changes_no_answer_and_what_was_not_written_down_is_at_the_next_attempt() {
    AtomicBoolean away = new AtomicBoolean(true);
    RefusedAttempts refused =
        refusing(
            entry -> {
              if (away.get()) {
                throw new DataAccessResourceFailureException("away");
              }
              audited.add(entry);
            });

    for (int i = 0; i < 5_000; i++) {
      refused.note(guess(UUID.randomUUID()));
    }

    assertThat(refused.kept()).isZero();
    assertThat(counted()).isEqualTo(5_000);

    refused.note(guess(null));
    away.set(false);
    refused.note(guess(null));

    assertThat(audited).containsExactly(guess(null));
  }

  private double counted() {
    return meters.counter("refused_attempts_total", "action", "link.refused").count();
  }

  private RefusedAttempts refusing(AuditLog log) {
    return new RefusedAttempts(log, new NoTransactions(), meters, new Ticking());
  }

  private static AuditEntry guess(@Nullable UUID actor) {
    return guess(actor, "unknown", null);
  }

  private static AuditEntry guess(@Nullable UUID actor, String id, @Nullable UUID subject) {
    return new AuditEntry(actor, "link.refused", "link", id, subject, Map.of());
  }

  private final class Ticking extends Clock {
    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static final class NoTransactions extends AbstractPlatformTransactionManager {
    @Override
    protected Object doGetTransaction() {
      return this;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {}

    @Override
    protected void doCommit(DefaultTransactionStatus status) {}

    @Override
    protected void doRollback(DefaultTransactionStatus status) {}
  }
}
