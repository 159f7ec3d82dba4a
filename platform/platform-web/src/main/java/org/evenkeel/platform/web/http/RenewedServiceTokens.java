package org.evenkeel.platform.web.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

/**
 * Keeps one token and renews it at half its life. While the issuer is away the old one serves until
 * it ends; tries are spaced, so that calls do not queue up behind a time-out.
 */
final class RenewedServiceTokens implements ServiceTokens {

  private static final Logger log = LoggerFactory.getLogger(RenewedServiceTokens.class);
  private static final Duration MARGIN = Duration.ofSeconds(10);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  private final Supplier<IssuedToken> issuer;
  private final Clock clock;
  private final ReentrantLock renewing = new ReentrantLock();
  private volatile @Nullable Held held;
  private volatile Instant notBefore = Instant.MIN;

  RenewedServiceTokens(Supplier<IssuedToken> issuer, Clock clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  @Override
  public String current() {
    Held now = held;
    Instant moment = clock.instant();
    if (now != null
        && (moment.isBefore(now.renewal()) || moment.isBefore(notBefore))
        && moment.isBefore(now.end())) {
      return now.token();
    }
    renewing.lock();
    try {
      return renewed(clock.instant());
    } finally {
      renewing.unlock();
    }
  }

  private String renewed(Instant moment) {
    Held old = held;
    if (old != null && moment.isBefore(old.renewal())) {
      return old.token();
    }
    boolean usable = old != null && moment.isBefore(old.end());
    if (moment.isBefore(notBefore)) {
      if (usable && old != null) {
        return old.token();
      }
      throw new ResourceAccessException("no service token: the issuer was away a moment ago");
    }
    try {
      Held fresh = Held.of(issuer.get(), moment);
      held = fresh;
      return fresh.token();
    } catch (RestClientException e) {
      notBefore = clock.instant().plus(BETWEEN_TRIES);
      log.warn("service token not renewed: {}", e.getClass().getSimpleName());
      if (usable && old != null) {
        return old.token();
      }
      throw e;
    }
  }

  private record Held(String token, Instant renewal, Instant end) {

    static Held of(IssuedToken issued, Instant moment) {
      Duration life = Duration.ofSeconds(issued.expiresIn());
      return new Held(
          issued.accessToken(), moment.plus(life.dividedBy(2)), moment.plus(life).minus(MARGIN));
    }

    /** Hides the token. */
    @Override
    public String toString() {
      return "Held[until " + end + "]";
    }
  }
}
