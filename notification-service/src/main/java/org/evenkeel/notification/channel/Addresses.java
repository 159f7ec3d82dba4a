package org.evenkeel.notification.channel;

import java.util.List;
import java.util.UUID;

/** Where people are reached besides their e-mail address. */
public interface Addresses {

  /** Those in use now; empty when the person has none. */
  List<Address> of(UUID userId, ChannelName channel);

  /** A provider said that this address reaches nobody any more. */
  void gone(UUID addressId);
}
