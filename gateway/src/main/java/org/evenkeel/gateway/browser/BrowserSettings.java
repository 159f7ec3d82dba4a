package org.evenkeel.gateway.browser;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which web clients may call.
 *
 * @param allowedOrigins exact origins ({@code https://app.example.org}); none by default
 * @param preflightAge how long a browser may remember a preflight
 */
@ConfigurationProperties("evenkeel.browser")
public record BrowserSettings(
    @DefaultValue List<String> allowedOrigins, @DefaultValue("10m") Duration preflightAge) {

  public BrowserSettings {
    allowedOrigins = allowedOrigins.stream().filter(origin -> !origin.isBlank()).toList();
    if (allowedOrigins.contains("*")) {
      throw new IllegalArgumentException("allowed origins are named one by one");
    }
  }
}
