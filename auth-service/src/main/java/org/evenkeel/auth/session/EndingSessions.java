package org.evenkeel.auth.session;

import java.time.Clock;
import java.time.Instant;
import org.evenkeel.auth.identity.Identities;
import org.evenkeel.auth.session.RevokedSessions.Listener;
import org.evenkeel.platform.time.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Ends sessions: first on record, which alone stops refreshing here, then at the gateway, then at
 * the identity provider. Who could not be told is told later.
 */
@Service
public class EndingSessions {

  private static final Logger LOG = LoggerFactory.getLogger(EndingSessions.class);

  private final RevokedSessions revoked;
  private final RefreshUses uses;
  private final Revocations revocations;
  private final Identities identities;
  private final Clock clock;

  EndingSessions(
      RevokedSessions revoked,
      RefreshUses uses,
      Revocations revocations,
      Identities identities,
      Clock clock) {
    this.revoked = revoked;
    this.uses = uses;
    this.revocations = revocations;
    this.identities = identities;
    this.clock = clock;
  }

  public void end(String sessionId) {
    revoked.add(sessionId, Moments.now(clock));
    tell(sessionId);
    LOG.info("Session {} ended", sessionId);
  }

  @Scheduled(
      fixedDelayString = "${evenkeel.session.tell-every}",
      initialDelayString = "${evenkeel.session.tell-every}")
  void tellLeftOver() {
    revoked.untold().forEach(this::tell);
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
  void forgetExpired() {
    Instant now = Moments.now(clock);
    uses.forgetExpired(now);
    revoked.forgetExpired(now);
  }

  private void tell(String sessionId) {
    tell(sessionId, Listener.GATEWAY, () -> revocations.revoke(sessionId));
    tell(sessionId, Listener.PROVIDER, () -> identities.endSession(sessionId));
  }

  private void tell(String sessionId, Listener listener, Runnable telling) {
    if (!revoked.isUntold(sessionId, listener)) {
      return;
    }
    try {
      telling.run();
      revoked.told(sessionId, listener);
    } catch (RuntimeException e) {
      LOG.warn(
          "{} learns later that session {} ended: {}",
          listener,
          sessionId,
          e.getClass().getSimpleName());
    }
  }
}
