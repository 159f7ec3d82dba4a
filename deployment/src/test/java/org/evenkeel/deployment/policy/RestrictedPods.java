package org.evenkeel.deployment.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenkeel.deployment.chart.PodTemplate;
import org.evenkeel.deployment.chart.Rendered;

/**
 * Pod Security Standards, profile "restricted", and beyond it: no token of the API server, a root
 * file system that cannot be written, a user that is named.
 */
public final class RestrictedPods implements Policy {

  /** What the profile allows, less what outlives a pod. */
  private static final Set<String> VOLUMES = Set.of("emptyDir", "projected", "secret", "configMap");

  @Override
  public List<String> violations(Rendered rendered) {
    var found = new ArrayList<String>();
    rendered.objects().stream()
        .flatMap(object -> object.pods().stream())
        .forEach(pods -> check(pods, found));
    return found;
  }

  private static void check(PodTemplate pods, List<String> found) {
    JsonNode spec = pods.spec();
    for (String shared : List.of("hostNetwork", "hostPID", "hostIPC", "shareProcessNamespace")) {
      expect(!spec.path(shared).asBoolean(false), pods, shared, found);
    }
    JsonNode context = spec.path("securityContext");
    expect(context.path("runAsNonRoot").asBoolean(false), pods, "runAsNonRoot", found);
    expect(context.path("runAsUser").asInt(0) > 0, pods, "runAsUser", found);
    expect(
        context.at("/seccompProfile/type").asText().equals("RuntimeDefault"),
        pods,
        "seccompProfile",
        found);
    expect(
        !spec.path("automountServiceAccountToken").asBoolean(true),
        pods,
        "automountServiceAccountToken",
        found);
    for (JsonNode volume : spec.path("volumes")) {
      volume
          .fieldNames()
          .forEachRemaining(
              kind ->
                  expect(
                      kind.equals("name") || VOLUMES.contains(kind),
                      pods,
                      "volume " + kind,
                      found));
      expect(
          volume.path("emptyDir").isMissingNode() || volume.at("/emptyDir").has("sizeLimit"),
          pods,
          "emptyDir without sizeLimit",
          found);
    }
    pods.containers().forEach(container -> check(container, pods, found));
  }

  private static void check(JsonNode container, PodTemplate pods, List<String> found) {
    JsonNode context = container.path("securityContext");
    expect(
        !context.path("allowPrivilegeEscalation").asBoolean(true),
        pods,
        "allowPrivilegeEscalation",
        found);
    expect(!context.path("privileged").asBoolean(false), pods, "privileged", found);
    expect(
        context.path("readOnlyRootFilesystem").asBoolean(false),
        pods,
        "readOnlyRootFilesystem",
        found);
    expect(context.at("/capabilities/drop/0").asText().equals("ALL"), pods, "capabilities", found);
    expect(context.at("/capabilities/add").isMissingNode(), pods, "capabilities added", found);
    for (JsonNode port : container.path("ports")) {
      expect(!port.has("hostPort"), pods, "hostPort", found);
    }
  }

  private static void expect(boolean kept, PodTemplate pods, String what, List<String> found) {
    if (!kept) {
      found.add(pods.owner() + ": " + what);
    }
  }
}
