package org.evenkeel.notification.delivery.model;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.jspecify.annotations.Nullable;

/**
 * The one rule of what is sent, in this order: what lost its consent is not sent, what is late is
 * dropped, what is not wanted is not sent, what disturbs waits, what is too much today is left out.
 * Crisis and security pass all but the first two (section 3.4 of the design): a withdrawn consent
 * of an emergency contact holds for them too.
 */
public final class DeliveryPolicy {

  private DeliveryPolicy() {}

  /** Whether a kind goes out whatever the person chose and whatever the hour. */
  public static boolean passes(DeliveryKind kind) {
    return switch (kind) {
      case CRISIS, SECURITY -> true;
      case APPOINTMENT, REMINDER, INSIGHT, DIGEST -> false;
    };
  }

  /**
   * Decides about one delivery.
   *
   * @param today how many notifications the person was sent this local day
   * @param counted whether this one is among them: another of its channels was before
   */
  public static Verdict decide(
      DeliveryKind kind,
      Recipient who,
      int today,
      boolean counted,
      Instant now,
      @Nullable Instant expiresAt) {
    if (who.withdrawn()) {
      return new Verdict.Suppress(Reason.CONSENT);
    }
    if (expiresAt != null && !now.isBefore(expiresAt)) {
      return new Verdict.Expire();
    }
    if (passes(kind)) {
      return new Verdict.Send();
    }
    switch (who.wish()) {
      case WANTED -> {}
      case ELSEWHERE -> {
        return new Verdict.Suppress(Reason.CHANNEL_OPT_OUT);
      }
      case NOT_AT_ALL -> {
        return new Verdict.Suppress(Reason.OPT_OUT);
      }
    }
    QuietHours quiet = who.quietHours();
    Optional<Instant> later = quiet == null ? Optional.empty() : quiet.endingAfter(now, who.zone());
    if (later.isPresent()) {
      boolean useless = expiresAt != null && !later.get().isBefore(expiresAt);
      return useless ? new Verdict.Suppress(Reason.QUIET_HOURS) : new Verdict.PutOff(later.get());
    }
    if (!counted && today >= who.dailyCap()) {
      return new Verdict.Suppress(Reason.CAP);
    }
    return new Verdict.Send();
  }
}
