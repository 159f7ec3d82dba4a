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
 * @param replica when it belongs to one of the eight services
 */
public record Part(String name, List<Port> ports, Optional<Replica> replica) {

  static final String POSTGRES = "postgres";
  static final String FRONT = "front";

  /** Every process, backing services first, with so many replicas of each service. */
  public static List<Part> all(int replicas) {
    var backing =
        Stream.of(
            part(POSTGRES, Port.POSTGRES),
            part("kafka", Port.KAFKA, Port.KAFKA_CONTROLLER),
            part("redis", Port.REDIS),
            part("documents", Port.DOCUMENTS),
            part("mail", Port.SMTP, Port.MAILBOX),
            part("keycloak", Port.KEYCLOAK, Port.KEYCLOAK_MANAGEMENT));
    var front = replicas == 1 ? Stream.<Part>of() : Stream.of(part(FRONT, behindTheFront()));
    var services =
        Arrays.stream(Service.values())
            .flatMap(service -> Replica.all(service, replicas).stream())
            .map(
                replica ->
                    new Part(
                        replica.name(), List.of(replica.service().port()), Optional.of(replica)));
    return Stream.of(backing, front, services).flatMap(parts -> parts).toList();
  }

  /** The part that a person means: its own name, or that of a service for all its replicas. */
  public boolean answersTo(String word) {
    return name.equals(word) || replica.filter(r -> r.service().id().equals(word)).isPresent();
  }

  /** The number of the port that clients use. */
  int port(Settings settings) {
    return replica.map(r -> r.port(settings)).orElseGet(() -> settings.port(ports.getFirst()));
  }

  private static Part part(String name, Port... ports) {
    return new Part(name, List.of(ports), Optional.empty());
  }

  private static Port[] behindTheFront() {
    return Stream.concat(Stream.of(Port.FRONT), Arrays.stream(Service.values()).map(Service::port))
        .toArray(Port[]::new);
  }
}
