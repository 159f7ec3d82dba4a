package org.evenkeel.gateway.routes;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Base addresses of the services, without a path. */
@Validated
@ConfigurationProperties("evenkeel.services")
public record ServiceUrls(
    @NotNull URI auth,
    @NotNull URI session,
    @NotNull URI wellness,
    @NotNull URI ml,
    @NotNull URI notification,
    @NotNull URI crisis,
    @NotNull URI analytics) {

  public URI of(Service service) {
    return switch (service) {
      case AUTH -> auth;
      case SESSION -> session;
      case WELLNESS -> wellness;
      case ML -> ml;
      case NOTIFICATION -> notification;
      case CRISIS -> crisis;
      case ANALYTICS -> analytics;
    };
  }
}
