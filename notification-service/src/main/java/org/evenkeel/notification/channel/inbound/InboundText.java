package org.evenkeel.notification.channel.inbound;

import org.jspecify.annotations.Nullable;

/**
 * A text message that came in.
 *
 * @param id the provider's, the same when it is told again
 * @param from the number it came from, E.164
 * @param country of that number as the provider says, ISO 3166-1 alpha-2
 * @param answered whether the provider itself has answered a keyword and would refuse ours
 */
record InboundText(
    String provider,
    String id,
    String from,
    String text,
    @Nullable String country,
    boolean answered) {

  /** Hides number and words. */
  @Override
  public String toString() {
    return "InboundText[" + provider + " " + id + "]";
  }
}
