package org.evenkeel.notification.delivery.sending;

import java.util.List;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.delivery.model.NextStep;
import org.evenkeel.notification.delivery.store.Attempts;
import org.evenkeel.notification.delivery.store.Delivery;
import org.springframework.stereotype.Component;

/** What a process that died had begun, in the caller's transaction. */
@Component
class Crashes {

  private final Attempts attempts;
  private final Settling settling;

  Crashes(Attempts attempts, Settling settling) {
    this.attempts = attempts;
    this.settling = settling;
  }

  /**
   * Whether the delivery ends with it: nobody knows what was achieved, and only what must arrive is
   * sent again.
   */
  boolean end(Delivery delivery) {
    List<Integer> open = attempts.open(delivery.id());
    open.forEach(
        number -> attempts.finish(delivery.id(), number, new SendOutcome.Unknown("interrupted")));
    if (open.isEmpty() || NextStep.resends(delivery.kind())) {
      return false;
    }
    settling.failed(delivery, NextStep.UNKNOWN, "none");
    return true;
  }
}
