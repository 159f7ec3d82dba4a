package org.evenkeel.notification.channel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways there are. */
public enum ChannelName {
  EMAIL,
  SMS,
  FCM,
  APNS,
  WEB_PUSH,
  WEBHOOK;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ChannelName> named(String code) {
    return Stream.of(values()).filter(channel -> channel.code().equals(code)).findFirst();
  }
}
