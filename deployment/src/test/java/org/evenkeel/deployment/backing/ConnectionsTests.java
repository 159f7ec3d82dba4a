package org.evenkeel.deployment.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.evenkeel.deployment.chart.Chart;
import org.evenkeel.deployment.chart.Rendered;
import org.evenkeel.deployment.chart.Repository;
import org.evenkeel.deployment.chart.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PostgreSQL takes as many connections as all pods of a profile open together. */
class ConnectionsTests {

  static List<String> profiles() {
    return Chart.profiles();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void there_are_enough_for_every_pod(String profile) {
    assertThat(Connections.missing(chart(profile), Backing.base())).isEmpty();
  }

  @Test
  void one_machine_has_enough_for_the_small_profile() throws Exception {
    assumeTrue(Overlays.kubectl().isPresent(), "no kubectl on the PATH: overlays are not built");

    assertThat(Connections.missing(chart("small"), Overlays.build("dev"))).isEmpty();
  }

  @Test
  void too_few_are_found() {
    Backing few = Backing.base().copy();
    for (String cluster : List.of("evenkeel-postgres", "evenkeel-keys")) {
      ((ObjectNode) few.one("Cluster", cluster).at("/spec/postgresql/parameters"))
          .put("max_connections", "90");
    }

    assertThat(Connections.missing(chart("standard"), few))
        .containsExactly(
            "evenkeel-postgres takes 90 connections, 912 and a reserve of 10 may be opened",
            "evenkeel-keys takes 90 connections, 84 and a reserve of 10 may be opened");
  }

  @Test
  void a_service_with_more_pods_or_a_larger_pool_counts() {
    Rendered larger =
        Chart.render(
            Values.none()
                .with("services.crisis-service.databasePool", 9)
                .with("services.crisis-service.autoscaling.max", 30));

    assertThat(Connections.services(larger) - Connections.services(chart("standard")))
        .isEqualTo(31 * 10 - 21 * 6);
  }

  /** The pool that no value of the chart sets. */
  @Test
  void the_pool_of_data_keys_is_as_large_as_taken_for_granted() {
    assertThat(Repository.read("auth-service/src/main/resources/application.yml"))
        .containsPattern("(?m)^ +pool-size: 4$");
  }

  private static Rendered chart(String profile) {
    return Chart.render(
        Values.none().with("profile", profile).with("nodeRegions", List.of("eu-central-1")));
  }
}
