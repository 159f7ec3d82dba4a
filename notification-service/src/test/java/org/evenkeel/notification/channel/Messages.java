package org.evenkeel.notification.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.notification.channel.http.OutgoingSettings;
import org.evenkeel.notification.channel.http.ProviderClients;

/** What tests of channels send, and with what. */
public final class Messages {

  public static final OutgoingSettings SETTINGS =
      new OutgoingSettings(
          Duration.ofSeconds(5), Duration.ofSeconds(20), null, Set.of("localhost"));
  public static final OutgoingSettings HASTY =
      new OutgoingSettings(
          Duration.ofSeconds(5), Duration.ofMillis(300), null, Set.of("localhost"));

  private Messages() {}

  public static ProviderClients clients(OutgoingSettings settings, Clock clock) {
    return new ProviderClients(settings, TestCa.get().client(), clock);
  }

  public static OutgoingMessage to(String address) {
    return message(address, "A moment for you", "How are you, today? ¿Qué tal?", true, null);
  }

  public static OutgoingMessage message(
      String address, String title, String text, boolean urgent, String collapseKey) {
    return new OutgoingMessage(
        UUID.fromString("0190aaaa-0000-7000-8000-000000000001"),
        UUID.fromString("0190aaaa-0000-7000-8000-00000000000a"),
        address,
        title,
        text,
        null,
        urgent,
        Duration.ofHours(1),
        collapseKey,
        Map.of());
  }

  /** Where nobody listens. */
  public static int closedPort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
