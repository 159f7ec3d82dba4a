package org.evenkeel.notification.channel.subscription;

import org.evenkeel.notification.channel.ChannelName;

/**
 * What a person wants to be reached at, examined.
 *
 * @param address as channels take it
 * @param hash by which the same address is recognised
 * @param secret what signs for a receiver, shown once; empty for everything else
 */
record Registration(
    ChannelName channel, String address, String hash, String language, String secret) {

  /** Hides address and secret. */
  @Override
  public String toString() {
    return "Registration[" + channel + "]";
  }
}
