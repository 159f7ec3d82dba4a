package org.evenkeel.stack.suite;

/** Every port that the suite listens on, with its number when nothing else is set. */
public enum Port {
  FRONT(8079),
  GATEWAY(8080),
  AUTH(8081),
  SESSION(8082),
  WELLNESS(8083),
  ML(8084),
  NOTIFICATION(8085),
  CRISIS(8086),
  ANALYTICS(8087),
  POSTGRES(15432),
  KAFKA(19092),
  KAFKA_CONTROLLER(19093),
  REDIS(16379),
  KEYCLOAK(18080),
  KEYCLOAK_MANAGEMENT(18090),
  DOCUMENTS(17017),
  SMTP(1025),
  MAILBOX(8025);

  private final int usual;

  Port(int usual) {
    this.usual = usual;
  }

  int usual() {
    return usual;
  }

  /** The environment variable that moves it. */
  String variable() {
    return "EVENKEEL_PORT_" + name();
  }
}
