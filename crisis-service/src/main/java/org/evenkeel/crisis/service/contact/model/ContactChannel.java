package org.evenkeel.crisis.service.contact.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a contact is reached. */
public enum ContactChannel {
  EMAIL,
  SMS;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ContactChannel> named(String code) {
    return Stream.of(values()).filter(channel -> channel.code().equals(code)).findFirst();
  }
}
