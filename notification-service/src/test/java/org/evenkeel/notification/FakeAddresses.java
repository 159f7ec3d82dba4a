package org.evenkeel.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.evenkeel.notification.channel.Address;
import org.evenkeel.notification.channel.Addresses;
import org.evenkeel.notification.channel.ChannelName;

/** Where the tests' people are reached. */
public final class FakeAddresses implements Addresses {
  private final Map<String, List<Address>> known = new ConcurrentHashMap<>();

  public void add(UUID userId, ChannelName channel, String value) {
    known
        .computeIfAbsent(userId + channel.code(), key -> new CopyOnWriteArrayList<>())
        .add(new Address(UUID.randomUUID(), value));
  }

  @Override
  public List<Address> of(UUID userId, ChannelName channel) {
    return List.copyOf(known.getOrDefault(userId + channel.code(), List.of()));
  }

  @Override
  public void gone(UUID addressId) {
    known.values().forEach(addresses -> addresses.removeIf(a -> a.id().equals(addressId)));
  }
}
