package org.evenkeel.deployment.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.evenkeel.deployment.chart.Manifest;
import org.evenkeel.deployment.chart.Rendered;

/**
 * Names of Services are names of hosts, those of Jobs become labels of their pods, and a label has
 * 63 characters at most, wherever it stands.
 */
public final class NameLengths implements Policy {

  private static final int MOST = 63;
  private static final Set<String> LABELS = Set.of("Service", "Job");

  @Override
  public List<String> violations(Rendered rendered) {
    return rendered.objects().stream().flatMap(NameLengths::violations).toList();
  }

  private static Stream<String> violations(Manifest object) {
    Stream<String> name =
        Stream.of(object.name())
            .filter(given -> LABELS.contains(object.kind()) && given.length() > MOST)
            .map(given -> object + ": a name of " + given.length() + " characters");
    Stream<String> labels =
        Stream.of("labels", "matchLabels")
            .flatMap(part -> object.tree().findValues(part).stream())
            .flatMap(part -> StreamSupport.stream(part.spliterator(), false))
            .map(JsonNode::asText)
            .filter(value -> value.length() > MOST)
            .map(value -> object + ": a label of " + value.length() + " characters");
    return Stream.concat(name, labels);
  }
}
