package org.evenkeel.deployment.compose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A compose file.
 *
 * @param services by name
 */
record Compose(Map<String, Map<String, Object>> services) {

  static Compose parse(String text) {
    var services = new TreeMap<String, Map<String, Object>>();
    Yaml.map(Yaml.parse(text).get("services"))
        .forEach((name, service) -> services.put(name, Yaml.map(service)));
    return new Compose(services);
  }

  /** Services of the suite, without what only prepares them. */
  Map<String, Map<String, Object>> suite() {
    Map<String, Map<String, Object>> own = new TreeMap<>(services);
    own.keySet().removeIf(name -> !name.equals("gateway") && !name.endsWith("-service"));
    return own;
  }

  Map<String, Object> environment(String service) {
    return Yaml.map(services.getOrDefault(service, Map.of()).get("environment"));
  }

  /** Names of the networks that it is in; none where there is no such service. */
  List<String> networks(String service) {
    return Yaml.list(services.getOrDefault(service, Map.of()).get("networks")).stream()
        .map(String::valueOf)
        .toList();
  }

  /** Names of those it waits for. */
  Set<String> waitsFor(String service) {
    return Yaml.map(services.getOrDefault(service, Map.of()).get("depends_on")).keySet();
  }

  /** Those that end by themselves: others wait for their success. */
  Set<String> endingServices() {
    return services.values().stream()
        .flatMap(service -> Yaml.map(service.get("depends_on")).entrySet().stream())
        .filter(
            one ->
                "service_completed_successfully".equals(Yaml.map(one.getValue()).get("condition")))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
