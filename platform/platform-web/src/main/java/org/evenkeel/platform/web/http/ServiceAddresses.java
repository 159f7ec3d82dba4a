package org.evenkeel.platform.web.http;

import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are.
 *
 * @param services base URL by service name
 */
@Validated
@ConfigurationProperties("evenkeel")
record ServiceAddresses(@NotEmpty Map<String, URI> services) {

  URI of(String serviceName) {
    URI address = services.get(serviceName);
    if (address == null) {
      throw new IllegalArgumentException("no address of " + serviceName + " is configured");
    }
    return address;
  }
}
