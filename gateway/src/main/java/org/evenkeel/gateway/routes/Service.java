package org.evenkeel.gateway.routes;

/** The processes behind the gateway. */
public enum Service {
  AUTH("auth-service"),
  SESSION("session-service"),
  WELLNESS("wellness-service"),
  ML("ml-service"),
  NOTIFICATION("notification-service"),
  CRISIS("crisis-service"),
  ANALYTICS("analytics-service");

  private final String publicName;

  Service(String publicName) {
    this.publicName = publicName;
  }

  /** Its name in documents and logs. */
  public String publicName() {
    return publicName;
  }

  /** A short lower-case word, unique among services. */
  public String key() {
    return publicName.substring(0, publicName.indexOf('-'));
  }
}
