package org.evenkeel.platform.web.problem;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

/** Names of fields as they are sent: {@code bodyScanData[chest]} is body_scan_data.chest. */
final class WireNames {

  private static final Strategy STRATEGY = new Strategy();

  private WireNames() {}

  /** A Java property path, or a name that is a wire name already. */
  static String of(String path) {
    String dotted = path.replaceAll("\\[\"?([^\\]\"]*)\"?\\]", ".$1");
    return List.of(dotted.split("\\.", -1)).stream()
        .filter(part -> !part.isEmpty() && !part.startsWith("<"))
        .map(STRATEGY::wireName)
        .collect(Collectors.joining("."));
  }

  /** Where in a JSON body reading stopped. */
  static String of(List<JacksonException.Reference> path) {
    return path.stream()
        .map(
            part ->
                part.getPropertyName() == null
                    ? Integer.toString(part.getIndex())
                    : part.getPropertyName())
        .collect(Collectors.joining("."));
  }

  private static final class Strategy extends SnakeCaseStrategy {

    String wireName(String name) {
      return translate(name);
    }
  }
}
