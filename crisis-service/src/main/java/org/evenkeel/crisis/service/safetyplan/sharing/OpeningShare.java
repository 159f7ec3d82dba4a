package org.evenkeel.crisis.service.safetyplan.sharing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.crisis.service.safetyplan.ReadingSafetyPlan;
import org.evenkeel.crisis.service.safetyplan.SafetyPlan;
import org.evenkeel.platform.crypto.SecretTokens;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.evenkeel.platform.web.audit.RefusedAttempts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody opens a link; the opening is on record before the plan leaves. */
@Service
class OpeningShare {

  private final JdbcShares shares;
  private final ReadingSafetyPlan reading;
  private final TransactionTemplate transaction;
  private final AuditLog audit;
  private final RefusedAttempts refused;
  private final Ids ids;
  private final Clock clock;
  private final MeterRegistry meters;

  OpeningShare(
      JdbcShares shares,
      ReadingSafetyPlan reading,
      TransactionTemplate transaction,
      AuditLog audit,
      RefusedAttempts refused,
      Ids ids,
      Clock clock,
      MeterRegistry meters) {
    this.shares = shares;
    this.reading = reading;
    this.transaction = transaction;
    this.audit = audit;
    this.refused = refused;
    this.ids = ids;
    this.clock = clock;
    this.meters = meters;
  }

  /** What a link shows. */
  record Opened(Share share, SafetyPlan plan) {}

  /** Empty for an unknown token, an expired one and a revoked one alike. */
  Optional<Opened> open(String token) {
    Optional<Opened> opened =
        shares
            .open(SecretTokens.hash(token), Moments.now(clock))
            // The key is had before the transaction: nobody waits for it with one open.
            .map(share -> new Opened(share, reading.current(share.userId())))
            .filter(this::putOnRecord);
    if (opened.isEmpty()) {
      refuse(token);
    }
    meters
        .counter(
            "safety_plan_shares_opened_total", "outcome", opened.isPresent() ? "shown" : "refused")
        .increment();
    return opened;
  }

  /** Whose plan it was is known of a link that was revoked or has expired. */
  private void refuse(String token) {
    Optional<Share> ended = shares.ofToken(SecretTokens.hash(token));
    refused.note(
        new AuditEntry(
            null,
            "safety-plan.share-refused",
            "safety-plan-share",
            ended.map(share -> share.id().toString()).orElse("unknown"),
            ended.map(Share::userId).orElse(null),
            Map.of()));
  }

  private boolean putOnRecord(Opened opened) {
    return Boolean.TRUE.equals(transaction.execute(status -> counted(opened.share())));
  }

  private boolean counted(Share share) {
    boolean counted = shares.countOpening(share.id(), ids.next(), Moments.now(clock));
    if (counted) {
      audit.record(
          new AuditEntry(
              null,
              "safety-plan.share-opened",
              "safety-plan-share",
              share.id().toString(),
              share.userId(),
              Map.of()));
    }
    return counted;
  }
}
