package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A server's policies let in those that have to reach it, the job that imports the realm too, and
 * none of the suite's other pods.
 */
final class LetIn implements Rule {

  private static final Map<String, String> KEYCLOAK =
      Map.of("app", "keycloak", "app.kubernetes.io/instance", "evenkeel-keycloak");

  /** As Keycloak's operator labels it: a pod of Keycloak under another name. */
  static final Map<String, String> REALM_IMPORT =
      Map.of("app", "keycloak-realm-import", "app.kubernetes.io/instance", "evenkeel-keycloak");

  private static final List<Door> DOORS =
      List.of(
          new Door(Map.of("cnpg.io/cluster", "evenkeel-postgres"), 5432, databases()),
          new Door(
              Map.of("cnpg.io/cluster", "evenkeel-keys"),
              5432,
              suite("auth-service", "auth-service-migration")),
          new Door(Map.of("app", "evenkeel-mongodb-svc"), 27017, suite("auth-service")),
          new Door(
              Map.of("app.kubernetes.io/name", "evenkeel-redis"),
              6379,
              suite("auth-service", "gateway")),
          new Door(
              Map.of("app.kubernetes.io/name", "evenkeel-valkey"),
              6379,
              Set.of(
                  Map.of("app.kubernetes.io/name", "evenkeel-redis"),
                  Map.of("app.kubernetes.io/name", "evenkeel-valkey"))));

  /**
   * A port.
   *
   * @param server labels of its pods
   * @param friends labels of those who have to reach it
   */
  private record Door(Map<String, String> server, int port, Set<Map<String, String>> friends) {}

  @Override
  public List<String> violations(Backing backing) {
    var found = new ArrayList<String>();
    for (Door door : DOORS) {
      List<JsonNode> rules =
          backing
              .kind("NetworkPolicy")
              .filter(policy -> Selectors.matches(policy.at("/spec/podSelector"), door.server()))
              .flatMap(policy -> stream(policy.at("/spec/ingress")))
              .filter(rule -> stream(rule.path("ports")).anyMatch(port -> is(port, door.port())))
              .toList();
      everybody()
          .forEach(
              one -> {
                boolean meant = door.friends().contains(one);
                if (rules.stream().anyMatch(rule -> admits(rule, one)) != meant) {
                  found.add(name(one) + (meant ? " cannot reach " : " may reach ") + door.server());
                }
              });
    }
    return found;
  }

  private static String name(Map<String, String> labels) {
    return labels.getOrDefault("app", labels.getOrDefault("app.kubernetes.io/name", "somebody"));
  }

  private static boolean is(JsonNode port, int number) {
    return port.path("port").asInt() == number && port.path("protocol").asText().equals("TCP");
  }

  private static boolean admits(JsonNode rule, Map<String, String> labels) {
    return rule.path("from").isEmpty()
        || stream(rule.path("from"))
            .filter(peer -> !peer.has("namespaceSelector"))
            .anyMatch(peer -> Selectors.matches(peer.path("podSelector"), labels));
  }

  private static Set<Map<String, String>> databases() {
    return Stream.concat(
            Stream.of(KEYCLOAK, REALM_IMPORT),
            Services.WITH_EVENTS.stream()
                .flatMap(one -> Stream.of(one, one + "-migration"))
                .map(Backing::suite))
        .collect(Collectors.toSet());
  }

  private static Set<Map<String, String>> everybody() {
    return Stream.of(databases(), suite("gateway"), DOORS.get(3).friends(), DOORS.get(4).friends())
        .flatMap(Set::stream)
        .filter(one -> !one.containsValue("evenkeel-valkey"))
        .collect(Collectors.toSet());
  }

  private static Set<Map<String, String>> suite(String... names) {
    return Stream.of(names).map(Backing::suite).collect(Collectors.toSet());
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
