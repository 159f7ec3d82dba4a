package org.evenkeel.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.evenkeel.deployment.chart.Chart;
import org.evenkeel.deployment.chart.Values;
import org.evenkeel.deployment.policy.LimitsAndProbes;
import org.evenkeel.deployment.policy.LosslessRollout;
import org.evenkeel.deployment.policy.NoPlainSecrets;
import org.evenkeel.deployment.policy.PinnedImages;
import org.evenkeel.deployment.policy.Policy;
import org.evenkeel.deployment.policy.RestrictedPods;
import org.evenkeel.deployment.policy.RolePasswords;
import org.evenkeel.deployment.policy.Selectors;
import org.evenkeel.deployment.policy.SpokenPorts;
import org.evenkeel.deployment.policy.TypedModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule has planted violations, and sees them. */
class PolicyTests {

  private static final String AUTH = "evenkeel-auth-service";
  private static final String JOB = "evenkeel-auth-service-migration";
  private static final String POD = "/spec/template/spec";
  private static final String CONTAINER = POD + "/containers/0";

  static Stream<Arguments> plants() {
    return Stream.of(
        plant(new TypedModel(), "Deployment", AUTH, "/spec", s -> s.put("replicsa", 3)),
        plant(new TypedModel(), "Deployment", AUTH, "/spec", s -> s.put("minReadySeconds", "15")),
        plant(
            new TypedModel(),
            "Deployment",
            AUTH,
            CONTAINER + "/env/0",
            variable -> variable.put("value", 8081)),
        plant(new TypedModel(), "Deployment", AUTH, "", s -> s.put("apiVersion", "apps/v1beta1")),
        plant(new TypedModel(), "Job", JOB, CONTAINER, s -> s.put("comand", "migrate")),
        plant(new TypedModel(), "KafkaTopic", "identity.users", "/spec", s -> s.put("part", 1)),
        plant(
            new TypedModel(),
            "ServiceMonitor",
            AUTH,
            "/spec/endpoints/0",
            s -> s.put("portt", "management")),
        plant(
            new RestrictedPods(),
            "Deployment",
            AUTH,
            POD + "/securityContext",
            s -> s.put("runAsNonRoot", false)),
        plant(
            new RestrictedPods(),
            "Job",
            JOB,
            CONTAINER + "/securityContext",
            s -> s.put("readOnlyRootFilesystem", false)),
        plant(
            new RestrictedPods(),
            "Deployment",
            AUTH,
            CONTAINER + "/securityContext",
            s -> s.remove("capabilities")),
        plant(
            new RestrictedPods(),
            "Pod",
            "evenkeel-test",
            "/spec",
            s -> s.remove("automountServiceAccountToken")),
        plant(
            new RestrictedPods(),
            "Deployment",
            AUTH,
            POD,
            s ->
                ((ArrayNode) s.path("volumes"))
                    .addObject()
                    .put("name", "host")
                    .putObject("hostPath")),
        plant(
            new LimitsAndProbes(),
            "Deployment",
            AUTH,
            CONTAINER + "/resources",
            s -> s.remove("limits")),
        plant(
            new LimitsAndProbes(),
            "Deployment",
            AUTH,
            CONTAINER + "/resources/limits",
            s -> s.put("memory", "9Gi")),
        plant(new LimitsAndProbes(), "Deployment", AUTH, CONTAINER, s -> s.remove("startupProbe")),
        plant(
            new LimitsAndProbes(),
            "Deployment",
            AUTH,
            CONTAINER + "/livenessProbe/httpGet",
            s -> s.put("path", "/actuator/health/readiness")),
        plant(
            new Selectors(),
            "Service",
            AUTH,
            "/spec/selector",
            s -> s.put("app.kubernetes.io/name", "auth")),
        plant(
            new Selectors(),
            "Service",
            AUTH,
            "/spec/selector",
            s -> s.remove("app.kubernetes.io/name")),
        plant(new Selectors(), "Service", AUTH, "/spec/ports/0", s -> s.put("targetPort", "web")),
        plant(
            new Selectors(),
            "NetworkPolicy",
            AUTH,
            "/spec/podSelector/matchLabels",
            s -> s.put("app.kubernetes.io/name", "crisis-service")),
        plant(
            new Selectors(),
            "NetworkPolicy",
            "evenkeel-default-deny",
            "/spec/podSelector/matchLabels",
            s -> s.put("tier", "backend")),
        plant(
            new Selectors(),
            "PodDisruptionBudget",
            AUTH,
            "/spec/selector/matchLabels",
            s -> s.put("app", "auth")),
        plant(
            new Selectors(),
            "HorizontalPodAutoscaler",
            AUTH,
            "/spec/scaleTargetRef",
            s -> s.put("name", "auth-service")),
        plant(new Selectors(), "Deployment", AUTH, "/spec", s -> s.put("replicas", 3)),
        plant(
            new Selectors(),
            "ServiceMonitor",
            AUTH,
            "/spec/selector/matchLabels",
            s -> s.remove("app.kubernetes.io/component")),
        plant(
            new NoPlainSecrets(),
            "Deployment",
            AUTH,
            CONTAINER,
            s ->
                ((ArrayNode) s.path("env"))
                    .addObject()
                    .put("name", "EVENKEEL_DB_PASSWORD")
                    .put("value", "hunter2")),
        plant(
            new NoPlainSecrets(),
            "Deployment",
            AUTH,
            CONTAINER,
            s ->
                ((ArrayNode) s.path("env"))
                    .addObject()
                    .put("name", "EVENKEEL_MONGODB_URI")
                    .put("value", "mongodb://evenkeel:hunter2@documents:27017")),
        plant(
            new NoPlainSecrets(),
            "KeycloakRealmImport",
            "evenkeel-realm",
            "/spec/realm/clients/1",
            s -> s.put("secret", "hunter2")),
        plant(
            new RolePasswords(),
            "Secret",
            "evenkeel-auth-app",
            "/metadata/labels",
            s -> s.remove("cnpg.io/reload")),
        plant(
            new PinnedImages(),
            "Deployment",
            AUTH,
            CONTAINER,
            s -> s.put("image", "evenkeel/auth-service:latest")),
        plant(new PinnedImages(), "Job", JOB, CONTAINER, s -> s.put("image", "evenkeel/auth")),
        plant(new SpokenPorts(), "Service", AUTH, "/spec/ports/0", s -> s.remove("protocol")),
        plant(
            new SpokenPorts(),
            "NetworkPolicy",
            AUTH,
            "/spec/ingress/0/ports/0",
            s -> s.remove("protocol")),
        plant(
            new LosslessRollout(),
            "Deployment",
            AUTH,
            "/spec/strategy/rollingUpdate",
            s -> s.put("maxUnavailable", 1)),
        plant(
            new LosslessRollout(),
            "Deployment",
            AUTH,
            POD,
            s -> s.put("terminationGracePeriodSeconds", 30)),
        plant(
            new LosslessRollout(),
            "Deployment",
            AUTH,
            CONTAINER,
            s -> variable(s, "EVENKEEL_WARMING_REQUESTS").put("value", "0")),
        plant(
            new LosslessRollout(),
            "PodDisruptionBudget",
            AUTH,
            "/spec",
            s -> s.put("maxUnavailable", 0)));
  }

  @ParameterizedTest(name = "{0} sees {1} {2} {3}")
  @MethodSource("plants")
  void a_planted_violation_is_seen(
      Policy policy, String kind, String name, String pointer, Consumer<ObjectNode> change) {
    var sound = Chart.render(Values.everything());
    var broken =
        sound.changed(kind, name, tree -> change.accept((ObjectNode) tree.requiredAt(pointer)));

    assertThat(policy.violations(sound)).isEmpty();
    assertThat(policy.violations(broken)).isNotEmpty().allMatch(line -> !line.isBlank());
  }

  private static ObjectNode variable(ObjectNode container, String name) {
    for (var variable : container.path("env")) {
      if (variable.path("name").asText().equals(name)) {
        return (ObjectNode) variable;
      }
    }
    throw new AssertionError("there is no variable " + name);
  }

  private static Arguments plant(
      Policy policy, String kind, String name, String pointer, Consumer<ObjectNode> change) {
    return Arguments.of(policy, kind, name, pointer, change);
  }
}
