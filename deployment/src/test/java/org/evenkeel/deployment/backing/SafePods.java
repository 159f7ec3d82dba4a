package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Our own pods: restricted, with limits and probes, without a token; and versions of all images.
 */
final class SafePods implements Rule {

  private static final Pattern PINNED =
      Pattern.compile(".+(:v?[0-9]+(\\.[0-9]+)+[-.\\w]*|@sha256:[0-9a-f]{64})$");

  @Override
  public List<String> violations(Backing backing) {
    var found = new ArrayList<String>();
    Stream.concat(backing.kind("StatefulSet"), backing.kind("Deployment"))
        .forEach(
            object -> {
              Consumer<String> says = problem -> found.add(Backing.title(object) + ": " + problem);
              pod(object.at("/spec/template/spec"), says);
              if (!object.at("/spec/volumeClaimTemplates").isEmpty()
                  || !object.findValues("persistentVolumeClaim").isEmpty()) {
                Restricted.disks(object.at("/spec/template/spec/securityContext"), says);
              }
            });
    for (JsonNode object : backing.objects()) {
      object.findValuesAsText("image").stream()
          .filter(image -> !PINNED.matcher(image).matches())
          .forEach(image -> found.add(Backing.title(object) + ": no version in " + image));
    }
    return found;
  }

  private static void pod(JsonNode pod, Consumer<String> found) {
    Restricted.pod(pod.path("securityContext"), found);
    if (pod.path("automountServiceAccountToken").asBoolean(true)) {
      found.accept("its pods get a token");
    }
    for (JsonNode container : pod.path("containers")) {
      String name = container.path("name").asText();
      Restricted.container(name, container.path("securityContext"), found);
      Restricted.sized(name, container, found);
      if (!container.at("/securityContext/readOnlyRootFilesystem").asBoolean()) {
        found.accept(name + " can write its root");
      }
      Stream.of("startupProbe", "readinessProbe", "livenessProbe")
          .filter(probe -> container.path(probe).isMissingNode())
          .forEach(probe -> found.accept(name + " has no " + probe));
    }
  }
}
