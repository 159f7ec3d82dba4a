package org.evenkeel.notification.channel.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways this installation sends, besides mail. */
record OfferedChannels(List<Offer> data) {

  OfferedChannels {
    data = List.copyOf(data);
  }

  /**
   * One way.
   *
   * @param publicKey what a browser subscribes with, base64url; web_push only
   */
  record Offer(
      String channel, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String publicKey) {}
}
