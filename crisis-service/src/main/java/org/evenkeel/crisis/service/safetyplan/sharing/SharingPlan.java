package org.evenkeel.crisis.service.safetyplan.sharing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.SecretTokens;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.messaging.AfterCommit;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member makes links to their plan, and takes them back. */
@Service
class SharingPlan {

  private static final String LABEL = "crisis.safety-plan-share.label";
  private static final String SHARE = "safety-plan-share";

  private final JdbcShares shares;
  private final ShareSettings settings;
  private final TextCipher cipher;
  private final CrisisSignals signals;
  private final AuditLog audit;
  private final Ids ids;
  private final Clock clock;
  private final MeterRegistry meters;

  SharingPlan(
      JdbcShares shares,
      ShareSettings settings,
      TextCipher cipher,
      CrisisSignals signals,
      AuditLog audit,
      Ids ids,
      Clock clock,
      MeterRegistry meters) {
    this.shares = shares;
    this.settings = settings;
    this.cipher = cipher;
    this.signals = signals;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * A new share.
   *
   * @param link with the token, which is in nothing else
   */
  record Made(Share share, String link) {

    /** Hides the link. */
    @Override
    public String toString() {
      return "Made[" + share.id() + "]";
    }
  }

  /** Empty when too many are open. */
  @Transactional
  public Optional<Made> share(
      UUID userId, Duration lifetime, @Nullable String label, Screening screening) {
    shares.lockOwner(userId);
    Instant now = Moments.now(clock);
    if (shares.openOnes(userId, now) >= settings.mostOpen()) {
      return Optional.empty();
    }
    UUID id = ids.next();
    String sealed = label == null ? null : cipher.seal(userId, LABEL, id.toString(), label);
    Share share = new Share(id, userId, sealed, now, now.plus(lifetime), null, 0, null);
    String token = SecretTokens.make();
    shares.add(share, SecretTokens.hash(token));
    record(userId, "safety-plan.shared", share);
    count("made");
    signals.attach(screening, userId, id);
    return Optional.of(new Made(share, settings.link() + "#token=" + token));
  }

  /** Whether there is such a share of this person; from now on it shows nothing. */
  @Transactional
  public boolean revoke(UUID userId, UUID shareId) {
    Optional<Share> share = shares.find(userId, shareId);
    share
        .filter(one -> one.revokedAt() == null)
        .ifPresent(
            one -> {
              shares.revoke(shareId, Moments.now(clock));
              record(userId, "safety-plan.share-revoked", one);
              count("revoked");
            });
    return share.isPresent();
  }

  @Nullable String label(Share share) {
    String sealed = share.labelSealed();
    return sealed == null
        ? null
        : cipher.open(share.userId(), LABEL, share.id().toString(), sealed);
  }

  private void record(UUID userId, String action, Share share) {
    audit.record(new AuditEntry(userId, action, SHARE, share.id().toString(), userId, Map.of()));
  }

  private void count(String change) {
    AfterCommit.run(meters.counter("safety_plan_shares_total", "change", change)::increment);
  }
}
