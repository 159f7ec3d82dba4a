package org.evenkeel.platform.web.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Attempts at what is not theirs: guessed links, forged calls, other people's records. Each is
 * counted; of the same ones, the first of a minute is audited, because whoever floods us must not
 * fill the audit log.
 */
public final class RefusedAttempts {

  private static final Logger log = LoggerFactory.getLogger(RefusedAttempts.class);
  private static final Duration BETWEEN_ENTRIES = Duration.ofMinutes(1);
  private static final int MOST_KEPT = 1_000;

  private final AuditLog audit;
  private final TransactionTemplate ownTransaction;
  private final MeterRegistry meters;
  private final Clock clock;
  private final Map<AuditEntry, Instant> audited = new ConcurrentHashMap<>();

  public RefusedAttempts(
      AuditLog audit, PlatformTransactionManager transactions, MeterRegistry meters, Clock clock) {
    this.audit = audit;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Takes note of one; a refusal that rolls back what was begun leaves its entry behind. Never
   * fails: the refusal is the answer, whether it can be written down or not.
   *
   * @param attempt from fixed words and ids only, nothing that was sent
   */
  public void note(AuditEntry attempt) {
    meters.counter("refused_attempts_total", "action", attempt.action()).increment();
    if (!first(attempt)) {
      return;
    }
    try {
      ownTransaction.executeWithoutResult(status -> audit.record(attempt));
    } catch (DataAccessException | TransactionException e) {
      log.warn("{} is not audited: {}", attempt.action(), e.getClass().getSimpleName());
    }
  }

  private boolean first(AuditEntry attempt) {
    Instant now = clock.instant();
    if (audited.size() > MOST_KEPT) {
      audited.values().removeIf(last -> !last.plus(BETWEEN_ENTRIES).isAfter(now));
    }
    boolean[] first = {false};
    audited.compute(
        attempt,
        (same, last) -> {
          first[0] = last == null || !last.plus(BETWEEN_ENTRIES).isAfter(now);
          return first[0] ? now : last;
        });
    return first[0];
  }
}
