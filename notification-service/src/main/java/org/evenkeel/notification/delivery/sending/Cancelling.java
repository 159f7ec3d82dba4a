package org.evenkeel.notification.delivery.sending;

import java.time.Clock;
import org.evenkeel.notification.delivery.model.Reason;
import org.evenkeel.notification.delivery.store.Deliveries;
import org.evenkeel.platform.time.Moments;
import org.springframework.stereotype.Component;

/** Takes orders back whose consent is gone, in the caller's transaction. */
@Component
public class Cancelling {

  private final Deliveries deliveries;
  private final Settling settling;
  private final Clock clock;

  Cancelling(Deliveries deliveries, Settling settling, Clock clock) {
    this.deliveries = deliveries;
    this.settling = settling;
    this.clock = clock;
  }

  /** What has not left does not leave; what is with a provider at this moment is not sent again. */
  public void consentWithdrawn(String dedupeKey) {
    deliveries.letEnd(dedupeKey, Moments.now(clock));
    deliveries
        .lockWaiting(dedupeKey)
        .ifPresentOrElse(
            delivery -> settling.suppressed(delivery, Reason.CONSENT),
            // it was claimed while its row was waited for
            () -> deliveries.letEnd(dedupeKey, Moments.now(clock)));
  }
}
