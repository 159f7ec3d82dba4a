package org.evenkeel.stack.suite;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process of the suite as status, logs and port checks see it.
 *
 * @param name of its pid file and log
 * @param ports it listens on, the one that clients use first
 * @param service when it is one of the eight
 */
public record Part(String name, List<Port> ports, Optional<Service> service) {

  static final String POSTGRES = "postgres";

  /** Every process, backing services first. */
  public static List<Part> all() {
    var backing =
        Stream.of(
            backing(POSTGRES, Port.POSTGRES),
            backing("kafka", Port.KAFKA, Port.KAFKA_CONTROLLER),
            backing("redis", Port.REDIS),
            backing("documents", Port.DOCUMENTS),
            backing("mail", Port.SMTP, Port.MAILBOX),
            backing("keycloak", Port.KEYCLOAK, Port.KEYCLOAK_MANAGEMENT));
    var services =
        Arrays.stream(Service.values())
            .map(service -> new Part(service.id(), List.of(service.port()), Optional.of(service)));
    return Stream.concat(backing, services).toList();
  }

  private static Part backing(String name, Port... ports) {
    return new Part(name, List.of(ports), Optional.empty());
  }
}
