package org.evenkeel.gateway.client;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may speak for others.
 *
 * @param trustedProxies address ranges ({@code 10.0.0.0/8}) whose {@code X-Forwarded-For} is
 *     believed; nobody's by default
 */
@ConfigurationProperties("evenkeel.client")
public record ClientSettings(@DefaultValue List<String> trustedProxies) {

  public ClientSettings {
    trustedProxies = List.copyOf(trustedProxies);
  }
}
