package org.evenkeel.platform.web.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
 * fill the audit log or the memory. The same are those of one person at one kind of thing, however
 * many ids they try; whose data it was tells them apart, because that is known from our records and
 * cannot be invented. Beyond {@value #MOST_KEPT} different ones in a minute they are only counted.
 */
public final class RefusedAttempts {

  private static final Logger log = LoggerFactory.getLogger(RefusedAttempts.class);
  private static final Duration BETWEEN_ENTRIES = Duration.ofMinutes(1);
  static final int MOST_KEPT = 1_000;

  private final AuditLog audit;
  private final TransactionTemplate ownTransaction;
  private final MeterRegistry meters;
  private final Clock clock;
  private final Map<Kind, Instant> audited = new HashMap<>();

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
    Kind kind = new Kind(attempt.action(), attempt.actor(), attempt.subject());
    if (!first(kind)) {
      return;
    }
    try {
      ownTransaction.executeWithoutResult(status -> audit.record(attempt));
    } catch (DataAccessException | TransactionException e) {
      forget(kind);
      log.warn("{} is not audited: {}", attempt.action(), e.getClass().getSimpleName());
    }
  }

  /** Without ids that the caller may make up. */
  private record Kind(String action, @Nullable UUID actor, @Nullable UUID subject) {}

  private synchronized boolean first(Kind kind) {
    Instant now = clock.instant();
    if (audited.size() >= MOST_KEPT) {
      audited.values().removeIf(last -> over(last, now));
    }
    Instant last = audited.get(kind);
    if (last == null ? audited.size() >= MOST_KEPT : !over(last, now)) {
      return false;
    }
    audited.put(kind, now);
    return true;
  }

  private static boolean over(Instant last, Instant now) {
    return !last.plus(BETWEEN_ENTRIES).isAfter(now);
  }

  /** What could not be written down was not: the next one is. */
  private synchronized void forget(Kind kind) {
    audited.remove(kind);
  }

  synchronized int kept() {
    return audited.size();
  }
}
