package org.evenkeel.notification.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes what providers tell later about messages. Providers repeat themselves, in any order. */
public interface DeliveryReports {

  /**
   * The same report again changes nothing, nor does one about a message that is not ours.
   *
   * @param provider as {@link Channel#provider()}
   * @param providerMessageId as in {@link SendOutcome.Accepted}
   * @param code why it failed, a short word of ours; null when it did not or nobody said
   * @return whether it told anything new
   */
  boolean report(
      String provider,
      String providerMessageId,
      ReportedState state,
      @Nullable String code,
      Instant at);
}
