package org.evenkeel.deployment.compose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules of docker-compose.yml; each answers with what breaks it, a line a service. */
final class ComposeRules {

  private static final Pattern VERSION =
      Pattern.compile("[^:@]+:v?\\d+(\\.\\d+)+[\\w.-]*(@sha256:[0-9a-f]{64})?");
  private static final Pattern OWN =
      Pattern.compile("evenkeel/[a-z-]+:\\$\\{EVENKEEL_VERSION:-dev}");
  private static final Pattern SECRET =
      Pattern.compile(".*(PASSWORD|SECRET|TOKEN|_KEY|CREDENTIAL).*");
  private static final Pattern NAMED = Pattern.compile("\\$\\{(EVENKEEL_\\w+)");
  private static final Set<String> PUBLISHED = Set.of("gateway", "mailbox", "grafana");

  /** Bound by its property's name, without a placeholder. */
  private static final Set<String> BOUND = Set.of("EVENKEEL_DRAIN_PERIOD");

  private static final List<String> SETTINGS =
      List.of(
          "platform/platform-core/src/main/resources/defaults/evenkeel-defaults.yaml",
          "platform/platform-web/src/main/resources/defaults/evenkeel-web-defaults.yaml");

  /** What tells of itself beside the services. */
  private static final List<String> TELEMETRY =
      List.of("alertmanager", "collector", "keycloak", "loki", "tempo");

  private ComposeRules() {}

  static List<String> pinned(Compose file) {
    return each(
        file,
        (name, service) -> {
          String image = String.valueOf(service.get("image"));
          boolean good = VERSION.matcher(image).matches() || OWN.matcher(image).matches();
          return good ? List.of() : List.of("image " + image);
        });
  }

  static List<String> noSecrets(Compose file) {
    return each(
        file,
        (name, service) ->
            file.environment(name).entrySet().stream()
                .filter(one -> SECRET.matcher(one.getKey()).matches())
                .filter(one -> !String.valueOf(one.getValue()).startsWith("/run/evenkeel/"))
                .map(one -> one.getKey() + " has a value")
                .toList());
  }

  /** A check, or a label that says why there can be none; what ends by itself needs neither. */
  static List<String> healthy(Compose file) {
    Set<String> ending = file.endingServices();
    return each(
        file,
        (name, service) -> {
          boolean told =
              service.containsKey("healthcheck")
                  || String.valueOf(Yaml.at(service, "labels", "org.evenkeel.health"))
                      .startsWith("none: ");
          return told || ending.contains(name) ? List.of() : List.of("no health check");
        });
  }

  static List<String> limited(Compose file) {
    return each(
        file,
        (name, service) -> {
          var limits = Yaml.map(Yaml.at(service, "deploy", "resources", "limits"));
          return List.of("cpus", "memory", "pids").stream()
              .filter(limit -> !limits.containsKey(limit))
              .map(limit -> "no limit of " + limit)
              .toList();
        });
  }

  static List<String> published(Compose file) {
    return each(
        file,
        (name, service) ->
            Yaml.list(service.get("ports")).stream()
                .map(String::valueOf)
                .filter(
                    port ->
                        !PUBLISHED.contains(name)
                            || (!name.equals("gateway") && !port.startsWith("127.0.0.1:")))
                .map(port -> "publishes " + port)
                .toList());
  }

  static List<String> confined(Compose file) {
    return each(
        file,
        (name, service) -> {
          var found = new ArrayList<String>();
          if (String.valueOf(service.get("image")).startsWith("evenkeel/")) {
            if (!Boolean.TRUE.equals(service.get("read_only"))) {
              found.add("writes its root");
            }
            if (!String.valueOf(service.get("user")).matches("[1-9]\\d*:[1-9]\\d*")) {
              found.add("is no numeric user");
            }
            if (!Yaml.list(service.get("cap_drop")).contains("ALL")) {
              found.add("keeps capabilities");
            }
          }
          if (!Yaml.list(service.get("security_opt")).contains("no-new-privileges:true")) {
            found.add("may gain privileges");
          }
          return found;
        });
  }

  /** Every variable of ours is one that the service's configuration reads. */
  static List<String> known(Compose file) {
    return each(
        file,
        (name, service) -> {
          String module = name.replace("-migrate", "").replace("topics", "crisis-service");
          if (!String.valueOf(service.get("image")).startsWith("evenkeel/")) {
            return List.of();
          }
          var settings = new StringBuilder();
          SETTINGS.forEach(one -> settings.append(Yaml.text(one)));
          settings.append(Yaml.text(module + "/src/main/resources/application.yml"));
          Set<String> read =
              Set.copyOf(
                  NAMED
                      .matcher(settings)
                      .results()
                      .map(match -> match.group(1))
                      .collect(Collectors.toSet()));
          return file.environment(name).keySet().stream()
              .filter(variable -> variable.startsWith("EVENKEEL_"))
              .filter(variable -> !read.contains(variable) && !BOUND.contains(variable))
              .map(variable -> variable + " is read by nobody")
              .toList();
        });
  }

  /** Whom a service's variables and waits name is whom docs/architecture.md lets it call. */
  static List<String> edges(Compose file, Architecture architecture) {
    Set<String> places = architecture.places();
    return each(
        new Compose(file.suite()),
        (name, service) -> {
          Set<String> actual = new TreeSet<>(file.waitsFor(name));
          actual.removeIf(one -> one.equals("gateway") || one.endsWith("-service"));
          for (Object value : file.environment(name).values()) {
            Matcher word = Pattern.compile("[a-z][a-z-]+").matcher(String.valueOf(value));
            word.results().map(match -> match.group()).forEach(actual::add);
          }
          actual.retainAll(places);
          actual.remove(name);
          Set<String> allowed = architecture.from(name);
          var found = new ArrayList<String>();
          actual.stream()
              .filter(one -> !allowed.contains(one))
              .forEach(one -> found.add("reaches " + one + ", which no edge allows"));
          allowed.stream()
              .filter(one -> !actual.contains(one))
              .forEach(one -> found.add("does not know " + one));
          return found;
        });
  }

  /** Prometheus reaches whom it reads and tells, and reads everything that can be read. */
  static List<String> watched(Compose file, Map<String, Object> prometheus) {
    Set<String> read = hosts(prometheus.get("scrape_configs"));
    Set<String> told = hosts(Yaml.at(prometheus, "alerting", "alertmanagers"));
    var found = new ArrayList<String>();
    Stream.concat(read.stream(), told.stream())
        .distinct()
        .filter(name -> Collections.disjoint(file.networks("prometheus"), file.networks(name)))
        .forEach(name -> found.add("prometheus does not reach " + name));
    if (told.isEmpty()) {
      found.add("alerts reach nobody");
    }
    Stream.concat(file.suite().keySet().stream(), TELEMETRY.stream())
        .filter(name -> !read.contains(name))
        .forEach(name -> found.add("nobody reads " + name));
    return found;
  }

  private static Set<String> hosts(Object jobs) {
    return Yaml.list(jobs).stream()
        .flatMap(job -> Yaml.list(Yaml.map(job).get("static_configs")).stream())
        .flatMap(targets -> Yaml.list(Yaml.map(targets).get("targets")).stream())
        .map(target -> String.valueOf(target).replaceFirst(":\\d+$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> each(
      Compose file, BiFunction<String, Map<String, Object>, List<String>> rule) {
    return file.services().entrySet().stream()
        .flatMap(
            one ->
                rule.apply(one.getKey(), one.getValue()).stream()
                    .map(found -> one.getKey() + ": " + found))
        .toList();
  }
}
