package org.evenkeel.platform.web.http;

import java.time.Duration;
import org.springframework.web.client.RestClient;

/** Clients of the suite's other services. */
@FunctionalInterface
public interface ServiceClients {

  /**
   * A client with the service's address as base URL, the service token, trace context and request
   * id. Make one and keep it.
   *
   * @param serviceName such as {@code crisis-service}
   * @param connect longest wait for a connection
   * @param read longest wait for an answer
   */
  RestClient to(String serviceName, Duration connect, Duration read);
}
