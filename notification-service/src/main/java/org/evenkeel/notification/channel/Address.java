package org.evenkeel.notification.channel;

import java.util.UUID;

/**
 * Where a person is reached over one channel.
 *
 * @param id of the subscription
 * @param value as {@link OutgoingMessage#address()} takes it
 */
public record Address(UUID id, String value) {

  /** Hides the address. */
  @Override
  public String toString() {
    return "Address[" + id + "]";
  }
}
