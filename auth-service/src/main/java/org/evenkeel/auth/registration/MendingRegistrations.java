package org.evenkeel.auth.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.evenkeel.auth.account.EmailAddress;
import org.evenkeel.auth.account.EmailIndex;
import org.evenkeel.auth.identity.Identities;
import org.evenkeel.auth.registration.Registrations.Left;
import org.evenkeel.platform.time.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Finishes registrations that were left half done, or forgets those that never got anywhere. */
@Service
public class MendingRegistrations {

  private static final Logger LOG = LoggerFactory.getLogger(MendingRegistrations.class);

  /** How long the provider may take to show an identity that was asked for. */
  private static final Duration HOPE = Duration.ofMinutes(10);

  private static final Duration ANSWERS_KEPT = Duration.ofHours(24);

  private final Registrations registrations;
  private final Identities identities;
  private final Activating activating;
  private final EmailIndex index;
  private final Clock clock;

  MendingRegistrations(
      Registrations registrations,
      Identities identities,
      Activating activating,
      EmailIndex index,
      Clock clock) {
    this.registrations = registrations;
    this.identities = identities;
    this.activating = activating;
    this.index = index;
    this.clock = clock;
  }

  /** Finishes what was left of this address, such as when its owner signs in. */
  public void mend(EmailAddress email) {
    registrations.claimLeft(email, Moments.now(clock)).forEach(this::mend);
  }

  @Scheduled(
      fixedDelayString = "${evenkeel.account.mend-every}",
      initialDelayString = "${evenkeel.account.mend-every}")
  void mendAll() {
    Instant now = Moments.now(clock);
    registrations.claimLeft(now).forEach(this::mend);
    registrations.forgetAnswered(now.minus(ANSWERS_KEPT));
  }

  private void mend(Left left) {
    try {
      Optional<Identities.Found> identity =
          identities.named(index.nameOf(left.application().address()));
      if (identity.isPresent() && identity.get().registrationId().equals(left.id().toString())) {
        activating.activate(left.id(), identity.get().id(), left.application());
        LOG.info("Registration {} finished later", left.id());
      } else if (left.startedAt().isBefore(clock.instant().minus(HOPE))) {
        registrations.discard(left.id());
        LOG.info("Registration {} given up", left.id());
      } else {
        registrations.release(left.id(), Moments.now(clock));
      }
    } catch (RuntimeException e) {
      registrations.release(left.id(), Moments.now(clock));
      LOG.warn("Registration {} is mended later: {}", left.id(), e.getClass().getSimpleName());
    }
  }
}
