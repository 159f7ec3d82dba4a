package org.evenkeel.notification.channel.http;

import io.micrometer.core.instrument.MeterRegistry;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.SendOutcome;

/** Counts what becomes of messages, by provider. */
public final class MeteredChannel implements Channel {

  private final Channel channel;
  private final MeterRegistry meters;

  public MeteredChannel(Channel channel, MeterRegistry meters) {
    this.channel = channel;
    this.meters = meters;
  }

  @Override
  public ChannelName name() {
    return channel.name();
  }

  @Override
  public String provider() {
    return channel.provider();
  }

  @Override
  public SendOutcome send(OutgoingMessage message) {
    SendOutcome outcome = channel.send(message);
    meters
        .counter(
            "channel_sends_total",
            "channel",
            name().code(),
            "provider",
            provider(),
            "outcome",
            word(outcome))
        .increment();
    return outcome;
  }

  private static String word(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Accepted a -> "accepted";
      case SendOutcome.Refused r -> "refused";
      case SendOutcome.AddressGone g -> "address_gone";
      case SendOutcome.Unavailable u -> "unavailable";
      case SendOutcome.Unknown u -> "unknown";
    };
  }
}
