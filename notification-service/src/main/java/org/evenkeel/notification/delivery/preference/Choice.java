package org.evenkeel.notification.delivery.preference;

import java.util.EnumSet;
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

  public boolean takes(ChannelName channel) {
    return channels == null || channels.contains(channel);
  }

  /** The same without one channel; the others stay as they were chosen. */
  Choice without(ChannelName channel) {
    Set<ChannelName> left = EnumSet.allOf(ChannelName.class);
    left.removeIf(each -> each == channel || !takes(each));
    return new Choice(enabled, left);
  }
}
