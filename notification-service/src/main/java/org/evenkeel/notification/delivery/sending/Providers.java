package org.evenkeel.notification.delivery.sending;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.notification.channel.Address;
import org.evenkeel.notification.channel.Addresses;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.notification.people.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who carries messages, and where each person is reached through them. */
@Component
public class Providers {

  private final List<Channel> channels;
  private final ObjectProvider<Addresses> registered;
  private final People people;

  Providers(ObjectProvider<Channel> channels, ObjectProvider<Addresses> registered, People people) {
    this.channels = channels.orderedStream().toList();
    this.registered = registered;
    this.people = people;
  }

  /** The channels somebody carries. */
  public Stream<ChannelName> channels() {
    return channels.stream().map(Channel::name).distinct();
  }

  /** Those of one channel, in the order in which they are asked. */
  public List<Channel> of(ChannelName channel) {
    return channels.stream().filter(provider -> provider.name() == channel).toList();
  }

  /** Where a person is reached; only what concerns the account goes to an unconfirmed address. */
  public Optional<Address> address(UUID userId, ChannelName channel, DeliveryKind kind) {
    if (channel == ChannelName.EMAIL) {
      Optional<String> email =
          kind == DeliveryKind.SECURITY ? people.anyEmail(userId) : people.confirmedEmail(userId);
      return email.map(value -> new Address(userId, value));
    }
    return registered
        .orderedStream()
        .flatMap(addresses -> addresses.of(userId, channel).stream())
        .findFirst();
  }

  /** Whether a message could go out over this channel. */
  public boolean reach(UUID userId, ChannelName channel, DeliveryKind kind) {
    return !of(channel).isEmpty() && address(userId, channel, kind).isPresent();
  }

  /** A provider said that it reaches nobody any more. */
  void gone(ChannelName channel, UUID addressId) {
    if (channel == ChannelName.EMAIL) {
      people.addressGone(addressId);
    } else {
      registered.orderedStream().forEach(addresses -> addresses.gone(addressId));
    }
  }
}
