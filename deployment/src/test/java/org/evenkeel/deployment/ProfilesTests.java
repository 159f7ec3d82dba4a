package org.evenkeel.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.evenkeel.deployment.chart.Chart;
import org.evenkeel.deployment.chart.Manifest;
import org.evenkeel.deployment.chart.Rendered;
import org.evenkeel.deployment.chart.Values;
import org.evenkeel.deployment.policy.TypedModel;
import org.junit.jupiter.api.Test;

/** What OP4 asks for, and what an operator may say against a profile. */
class ProfilesTests {

  private static final String WARMING = "EVENKEEL_WARMING_REQUESTS";

  @Test
  void the_standard_profile_scales_every_service_from_three_to_twenty() {
    assertThat(Chart.render(Values.none()).all("HorizontalPodAutoscaler"))
        .hasSize(8)
        .allSatisfy(
            scaler -> {
              assertThat(scaler.at("/spec/minReplicas").asInt()).isEqualTo(3);
              assertThat(scaler.at("/spec/maxReplicas").asInt()).isEqualTo(20);
              assertThat(scaler.at("/spec/metrics/0/resource/target/averageUtilization").asInt())
                  .isEqualTo(70);
              assertThat(scaler.at("/spec/metrics/1/resource/target/averageUtilization").asInt())
                  .isEqualTo(80);
              assertThat(scaler.at("/spec/metrics")).hasSize(2);
              assertThat(scaler.at("/spec/behavior/scaleUp/stabilizationWindowSeconds").asInt())
                  .isEqualTo(60);
              assertThat(scaler.at("/spec/behavior/scaleDown/stabilizationWindowSeconds").asInt())
                  .isEqualTo(300);
            });
  }

  @Test
  void backlog_and_requests_in_work_scale_too_where_an_adapter_tells_them() {
    Rendered rendered = Chart.render(Values.everything());

    assertThat(
            rendered
                .one("HorizontalPodAutoscaler", "evenkeel-wellness-service")
                .at("/spec/metrics")
                .findValuesAsText("type"))
        .contains("External", "Pods");
    assertThat(
            rendered
                .one("HorizontalPodAutoscaler", "evenkeel-gateway")
                .at("/spec/metrics")
                .findValuesAsText("type"))
        .contains("Pods")
        .doesNotContain("External");
  }

  @Test
  void the_small_profile_has_one_replica_and_no_scaler() {
    Rendered rendered = Chart.render(Values.none().with("profile", "small"));

    assertThat(rendered.all("HorizontalPodAutoscaler")).isEmpty();
    assertThat(rendered.all("Deployment").map(one -> one.at("/spec/replicas").asInt()))
        .containsOnly(1);
  }

  @Test
  void memory_can_be_left_out_of_scaling() {
    assertThat(
            Chart.render(Values.none().with("autoscaling.memory", 0))
                .all("HorizontalPodAutoscaler"))
        .hasSize(8)
        .allSatisfy(
            scaler ->
                assertThat(scaler.at("/spec/metrics").findValuesAsText("name"))
                    .containsExactly("cpu"));
  }

  @Test
  void pods_warm_up_where_there_may_be_others() {
    assertThat(variable(Values.none(), "gateway", WARMING)).isEqualTo("50");
    assertThat(variable(small(), "gateway", WARMING)).isEmpty();
    assertThat(variable(small().with("defaults.replicas", 2), "gateway", WARMING)).isEqualTo("50");
    assertThat(
            variable(
                Values.none().with("defaults.autoscaling.min", 1), "wellness-service", WARMING))
        .isEqualTo("50");
  }

  @Test
  void a_regional_installation_stays_on_the_regions_nodes_over_its_zones() {
    Rendered rendered =
        Chart.render(
            Values.none()
                .with("profile", "regional")
                .with("region", "ap")
                .with("nodeRegions", List.of("ap-southeast-1")));

    assertThat(rendered.all("Deployment"))
        .allSatisfy(
            deployment -> {
              assertThat(deployment.json()).contains("ap-southeast-1");
              assertThat(deployment.labels()).containsEntry("evenkeel.org/data-region", "ap");
              assertThat(
                      deployment
                          .at("/spec/template/spec/topologySpreadConstraints/0/whenUnsatisfiable")
                          .asText())
                  .isEqualTo("DoNotSchedule");
            });
    assertThat(
            rendered
                .one("HorizontalPodAutoscaler", "evenkeel-gateway")
                .at("/spec/minReplicas")
                .asInt())
        .isEqualTo(6);
  }

  @Test
  void an_operators_figure_goes_before_the_profiles_and_a_services_before_all() {
    Rendered rendered =
        Chart.render(
            Values.none()
                .with("defaults.databasePool", 7)
                .with("services.ml-service.databasePool", 3)
                .with("services.ml-service.image", Map.of("digest", "sha256:" + "a".repeat(64)))
                .with("image.registry", "registry.example:5000")
                .with("image.tag", "1.4.2"));

    assertThat(container(rendered, "ml-service"))
        .contains("\"3\"")
        .contains("registry.example:5000/evenkeel/ml-service@sha256:aaaa");
    assertThat(container(rendered, "auth-service"))
        .contains("\"7\"")
        .contains("registry.example:5000/evenkeel/auth-service:1.4.2");
  }

  @Test
  void files_of_providers_are_mounted_where_there_are_some() {
    Rendered rendered =
        Chart.render(
            Values.none().with("services.notification-service.secretFiles", "push-providers"));

    assertThat(new TypedModel().violations(rendered)).isEmpty();
    assertThat(rendered.one("Deployment", "evenkeel-notification-service").json())
        .contains("\"secretName\":\"push-providers\"", "/etc/evenkeel/files", "web-push.key");
    assertThat(rendered.one("Job", "evenkeel-notification-service-migration").json())
        .doesNotContain("push-providers");
    assertThat(rendered.one("Deployment", "evenkeel-crisis-service").json())
        .doesNotContain("/etc/evenkeel/files", "web-push.key");
  }

  @Test
  void state_of_the_stream_is_kept_warm_where_there_are_others_to_do_so() {
    assertThat(standbys(Values.none())).isEqualTo("1");
    assertThat(standbys(small())).isEqualTo("0");
    assertThat(standbys(Values.none().with("services.analytics-service.stateStandbys", 2)))
        .isEqualTo("2");
    assertThat(container(Chart.render(Values.none()), "wellness-service"))
        .doesNotContain("EVENKEEL_STREAM_STANDBYS");
  }

  private static String standbys(Values values) {
    return variable(values, "analytics-service", "EVENKEEL_STREAM_STANDBYS");
  }

  private static Values small() {
    return Values.none().with("profile", "small");
  }

  /** What a service's variable is, or nothing. */
  private static String variable(Values values, String service, String name) {
    for (JsonNode variable :
        Chart.render(values)
            .one("Deployment", "evenkeel-" + service)
            .at("/spec/template/spec/containers/0/env")) {
      if (variable.path("name").asText().equals(name)) {
        return variable.path("value").asText();
      }
    }
    return "";
  }

  @Test
  void the_heap_is_a_share_of_the_limit() {
    assertThat(container(Chart.render(Values.none()), "gateway"))
        .contains("-XX:MaxRAMPercentage=50")
        .doesNotContain("-Xmx");
  }

  private static String container(Rendered rendered, String service) {
    Manifest deployment = rendered.one("Deployment", "evenkeel-" + service);
    return deployment.at("/spec/template/spec/containers/0").toString();
  }
}
