package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.deployment.typed.Kinds;
import org.evenkeel.deployment.typed.StrictReading;

/** Every object fits its kind, and so do the parts of it that operators merge into their pods. */
final class Fields implements Rule {

  @Override
  public List<String> violations(Backing backing) {
    return backing.objects().stream().flatMap(Fields::violations).toList();
  }

  private static Stream<String> violations(JsonNode object) {
    return Stream.of(
            Kinds.problems(object),
            merged(object.at("/spec/statefulSet/spec"), StatefulSetSpec.class),
            merged(object.at("/spec/unsupported/podTemplate"), PodTemplateSpec.class))
        .flatMap(problems -> problems)
        .map(problem -> Backing.title(object) + ": " + problem);
  }

  private static Stream<String> merged(JsonNode part, Class<?> type) {
    return part.isMissingNode() ? Stream.empty() : StrictReading.problems(part, type);
  }
}
