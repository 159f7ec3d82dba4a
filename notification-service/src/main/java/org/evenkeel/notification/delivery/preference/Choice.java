package org.evenkeel.notification.delivery.preference;

import java.util.Set;
import org.evenkeel.notification.channel.ChannelName;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose for one kind.
 *
 * @param channels the channels they want beside the inbox; null for all
 */
public record Choice(boolean enabled, @Nullable Set<ChannelName> channels) {

  static final Choice AT_FIRST = new Choice(true, null);

  public Choice {
    channels = channels == null ? null : Set.copyOf(channels);
  }
}
