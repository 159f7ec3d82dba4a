package org.evenkeel.notification.channel.http;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this service calls providers and the receivers that people name.
 *
 * @param connect longest wait for a connection
 * @param answer longest wait for all of an answer; a message without one may have been taken
 * @param sslBundle name of the Spring SSL bundle whose certificates are trusted; null for the
 *     platform's own
 * @param innerHosts hosts that people may name though they are not public, such as a receiver in
 *     the same network
 */
@Validated
@ConfigurationProperties("evenkeel.outgoing")
public record OutgoingSettings(
    @NotNull @DefaultValue("3s") Duration connect,
    @NotNull @DefaultValue("10s") Duration answer,
    @Nullable String sslBundle,
    @DefaultValue Set<String> innerHosts) {

  public OutgoingSettings {
    innerHosts = Set.copyOf(innerHosts);
  }
}
