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
  void a_flood_of_different_ones_leaves_little_behind_and_an_outage_changes_no_answer() {
    RefusedAttempts refused =
        refusing(
            entry -> {
              throw new DataAccessResourceFailureException("away");
            });

    for (int i = 0; i < 5_000; i++) {
      refused.note(guess(UUID.randomUUID()));
    }

    assertThat(counted()).isEqualTo(5_000);
  }

  private double counted() {
    return meters.counter("refused_attempts_total", "action", "link.refused").count();
  }

  private RefusedAttempts refusing(AuditLog log) {
    return new RefusedAttempts(log, new NoTransactions(), meters, new Ticking());
  }

  private static AuditEntry guess(@Nullable UUID actor) {
    return new AuditEntry(actor, "link.refused", "link", "unknown", null, Map.of());
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
