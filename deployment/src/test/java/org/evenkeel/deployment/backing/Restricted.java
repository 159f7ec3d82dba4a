package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the restricted profile asks of pods and containers, and what each has to say of its size and
 * of its disks.
 */
final class Restricted {

  private Restricted() {}

  static void pod(JsonNode context, Consumer<String> found) {
    if (!context.path("runAsNonRoot").asBoolean()
        || !context.at("/seccompProfile/type").asText().equals("RuntimeDefault")) {
      found.accept("its pods are not restricted");
    }
  }

  /** A new disk belongs to root, unless the pod names a group for it. */
  static void disks(JsonNode context, Consumer<String> found) {
    if (!context.path("fsGroup").isIntegralNumber()) {
      found.accept("cannot write its disks: no fsGroup");
    }
  }

  static void container(String name, JsonNode context, Consumer<String> found) {
    if (context.path("allowPrivilegeEscalation").asBoolean(true)
        || !context.at("/capabilities/drop/0").asText().equals("ALL")) {
      found.accept(name + " is not restricted");
    }
  }

  static void sized(String name, JsonNode part, Consumer<String> found) {
    for (String pointer : List.of("/requests/cpu", "/requests/memory", "/limits/memory")) {
      if (part.path("resources").at(pointer).isMissingNode()) {
        found.accept(name + " has no " + pointer);
      }
    }
  }
}
