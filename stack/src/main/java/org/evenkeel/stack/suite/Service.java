package org.evenkeel.stack.suite;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The eight services, in the order in which they start. */
public enum Service {
  CRISIS("crisis-service", Port.CRISIS),
  AUTH("auth-service", Port.AUTH),
  NOTIFICATION("notification-service", Port.NOTIFICATION),
  ML("ml-service", Port.ML),
  WELLNESS("wellness-service", Port.WELLNESS),
  SESSION("session-service", Port.SESSION),
  ANALYTICS("analytics-service", Port.ANALYTICS),
  GATEWAY("gateway", Port.GATEWAY);

  /** Distance from a service's port to the port of its health and metrics. */
  static final int MANAGEMENT_OFFSET = 1000;

  private final String id;
  private final Port port;

  Service(String id, Port port) {
    this.id = id;
    this.port = port;
  }

  /** Module, jar, log and client id. */
  public String id() {
    return id;
  }

  Port port() {
    return port;
  }

  /** Its databases; the gateway has none. */
  List<String> databases() {
    return switch (this) {
      case GATEWAY -> List.of();
      case AUTH -> List.of("evenkeel_auth", "evenkeel_keys");
      case CRISIS, NOTIFICATION, ML, WELLNESS, SESSION, ANALYTICS ->
          List.of("evenkeel_" + name().toLowerCase(Locale.ROOT));
    };
  }

  boolean migrates() {
    return !databases().isEmpty();
  }

  /** Every service but the gateway. */
  static List<Service> behindTheGateway() {
    return Arrays.stream(values()).filter(service -> service != GATEWAY).toList();
  }
}
