package org.evenkeel.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenkeel.deployment.chart.Chart;
import org.evenkeel.deployment.chart.Manifest;
import org.evenkeel.deployment.chart.Rendered;
import org.evenkeel.deployment.chart.Repository;
import org.evenkeel.deployment.chart.Values;
import org.junit.jupiter.api.Test;

/** Documentation, network policies and the clients in the code name the same connections. */
class EdgesTests {

  private static final String OUTSIDE = "outside";
  private static final Pattern CLIENT = Pattern.compile("clients\\.to\\(\"([a-z-]+)\"");
  private static final Set<Edge> DECLARED = DeclaredEdges.read();
  private static final Rendered RENDERED = Chart.render(labelled());

  /** Everybody outside of the release is told by a label of this test. */
  private static Values labelled() {
    Values values = Values.everything();
    for (var peer :
        Map.ofEntries(
                Map.entry("backing.postgres.peers", "PostgreSQL"),
                Map.entry("backing.keys.peers", "key database"),
                Map.entry("backing.kafka.peers", "Kafka"),
                Map.entry("backing.redis.peers", "Redis"),
                Map.entry("backing.documents.peers", "documents"),
                Map.entry("backing.keycloak.peers", "Keycloak"),
                Map.entry("backing.smtp.peers", "SMTP"),
                Map.entry("backing.speech.peers", "speech provider"),
                Map.entry("backing.providers.peers", "message providers"),
                Map.entry("telemetry.peers", "telemetry collector"),
                Map.entry("monitoring.peers", "monitoring"),
                Map.entry("networkPolicy.clients", "clients"),
                Map.entry("networkPolicy.dns", "names"))
            .entrySet()) {
      values =
          values.with(
              peer.getKey(),
              List.of(
                  Map.of("podSelector", Map.of("matchLabels", Map.of(OUTSIDE, peer.getValue())))));
    }
    return values.with("mesh.kind", "none");
  }

  @Test
  void policies_let_out_what_is_declared_and_nothing_else() {
    Set<Edge> opened = edges("/spec/egress", "to", true);

    assertThat(opened).containsAll(withNames());
    opened.removeAll(withNames());
    assertThat(opened)
        .containsExactlyInAnyOrderElementsOf(
            declared(edge -> DeclaredEdges.SERVICES.contains(edge.from())));
  }

  @Test
  void policies_let_in_what_is_declared_and_nothing_else() {
    assertThat(edges("/spec/ingress", "from", false))
        .containsExactlyInAnyOrderElementsOf(
            declared(edge -> DeclaredEdges.SERVICES.contains(edge.to())));
  }

  @Test
  void a_migration_reaches_its_database_alone_and_a_test_the_gateway() {
    for (String service : DeclaredEdges.SERVICES.subList(1, DeclaredEdges.SERVICES.size())) {
      assertThat(peers(policy(service + "-migration"), "/spec/egress", "to"))
          .containsExactlyInAnyOrderElementsOf(
              service.equals("auth-service")
                  ? List.of("names", "PostgreSQL", "key database")
                  : List.of("names", "PostgreSQL"));
    }
    assertThat(peers(policy("test"), "/spec/egress", "to"))
        .containsExactlyInAnyOrder("names", "gateway");
    assertThat(policy("test").at("/spec/ingress").isMissingNode()).isTrue();
  }

  @Test
  void the_rest_is_denied() {
    Manifest rest = policy("default-deny");

    assertThat(rest.at("/spec/policyTypes")).hasSize(2);
    assertThat(rest.at("/spec/ingress").isMissingNode()).isTrue();
    assertThat(rest.at("/spec/egress").isMissingNode()).isTrue();
  }

  @Test
  void clients_in_the_code_call_whom_the_document_says() throws IOException {
    var called = new HashSet<Edge>();
    for (String service : DeclaredEdges.SERVICES) {
      String pom = Repository.read(service + "/pom.xml");
      if (pom.contains("<artifactId>platform-web</artifactId>")
          && !service.equals("auth-service")) {
        called.add(new Edge(service, "auth-service"));
      }
      if (pom.contains("<artifactId>platform-crisis</artifactId>")) {
        called.add(new Edge(service, "crisis-service"));
      }
      clients(Repository.path(service + "/src/main/java")).stream()
          // ml-service warms itself up by its own address, not by its service's.
          .filter(other -> !other.equals(service))
          .forEach(other -> called.add(new Edge(service, other)));
      if (service.equals("gateway")) {
        DeclaredEdges.SERVICES.stream()
            .filter(other -> !other.equals(service))
            .forEach(other -> called.add(new Edge(service, other)));
      }
    }

    assertThat(called)
        .containsExactlyInAnyOrderElementsOf(
            declared(
                edge ->
                    DeclaredEdges.SERVICES.contains(edge.from())
                        && DeclaredEdges.SERVICES.contains(edge.to())));
  }

  private static Set<String> clients(Path sources) throws IOException {
    var called = new HashSet<String>();
    try (var files = Files.walk(sources)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Matcher client = CLIENT.matcher(Files.readString(file));
        while (client.find()) {
          called.add(client.group(1));
        }
      }
    }
    return called;
  }

  private static Set<Edge> declared(Predicate<Edge> which) {
    return DECLARED.stream().filter(which).collect(Collectors.toSet());
  }

  private static Set<Edge> withNames() {
    return DeclaredEdges.SERVICES.stream()
        .map(service -> new Edge(service, "names"))
        .collect(Collectors.toSet());
  }

  private static Set<Edge> edges(String rules, String side, boolean out) {
    var edges = new HashSet<Edge>();
    for (String service : DeclaredEdges.SERVICES) {
      for (String peer : peers(policy(service), rules, side)) {
        // helm test is no part of the suite.
        if (!peer.equals("test")) {
          edges.add(out ? new Edge(service, peer) : new Edge(peer, service));
        }
      }
    }
    return edges;
  }

  private static Set<String> peers(Manifest policy, String rules, String side) {
    var names = new HashSet<String>();
    for (JsonNode rule : policy.at(rules)) {
      assertThat(rule.path("ports")).as(policy + " without ports").isNotEmpty();
      assertThat(rule.path(side)).as(policy + " for everybody").isNotEmpty();
      for (JsonNode peer : rule.path(side)) {
        names.add(name(Manifest.texts(peer.at("/podSelector/matchLabels"))));
      }
    }
    return names;
  }

  /** Whom a peer's labels mean: someone outside, or the one whose pods they select. */
  private static String name(Map<String, String> labels) {
    if (labels.containsKey(OUTSIDE)) {
      return labels.get(OUTSIDE);
    }
    Set<String> selected =
        RENDERED.objects().stream()
            .flatMap(object -> object.pods().stream())
            .filter(pods -> pods.selectedBy(labels))
            .map(pods -> pods.owner().name())
            .collect(Collectors.toSet());
    assertThat(selected).as("pods of " + labels).hasSize(1);
    return selected.iterator().next().substring(Chart.RELEASE.length() + 1);
  }

  private static Manifest policy(String service) {
    return RENDERED.one("NetworkPolicy", Chart.RELEASE + "-" + service);
  }
}
