package org.evenkeel.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.evenkeel.telemetry.Dashboard;
import org.evenkeel.telemetry.Prometheus;
import org.evenkeel.telemetry.Trees;
import tools.jackson.databind.JsonNode;

/** The running suite as Prometheus sees it, with our settings and our rules, only quicker. */
final class WatchedSuite implements AutoCloseable {

  private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");
  private static final String INTERVAL = "1m";

  private final Prometheus prometheus;
  private final Instant since = Instant.now();

  private WatchedSuite(Prometheus prometheus) {
    this.prometheus = prometheus;
  }

  /** A series and its labels. */
  record Series(String name, String job, JsonNode labels) {}

  static WatchedSuite start(int offset, Path folder) throws IOException {
    Path root = Trees.root();
    for (Path rules : Trees.files(root.resolve("alerts"), ".rules.yml")) {
      String quick = Files.readString(rules).replace("interval: 30s", "interval: 2s");
      Files.writeString(folder.resolve(rules.getFileName()), quick);
    }
    String settings =
        Files.readString(root.resolve("telemetry/prometheus-local.yml"))
            .replace("_interval: 15s", "_interval: 2s")
            .replace("../alerts/", folder + "/");
    Path file = folder.resolve("prometheus.yml");
    Files.writeString(file, PORT.matcher(settings).replaceAll(port -> moved(port, offset)));
    return new WatchedSuite(Prometheus.start(file, folder));
  }

  private static String moved(MatchResult port, int offset) {
    return "127.0.0.1:" + (Integer.parseInt(port.group(1)) + offset);
  }

  /** Titles of the panels, each with the query of it that has had no number so far. */
  List<String> unanswered(List<Dashboard> dashboards) {
    List<String> silent = new ArrayList<>();
    for (Dashboard dashboard : dashboards) {
      for (Dashboard.Panel panel : dashboard.panels()) {
        for (Dashboard.Query query : panel.queries()) {
          if (!prometheus.answers(query.over(INTERVAL), since, Instant.now())) {
            silent.add(dashboard.name() + ", " + panel.title() + ": " + query.expression());
          }
        }
      }
    }
    return silent;
  }

  /** Names of all metrics there are, recorded ones too. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    prometheus.get("label/__name__/values").forEach(name -> names.add(name.asString()));
    return names;
  }

  /** Every series of the services. */
  List<Series> series() {
    List<Series> found = new ArrayList<>();
    prometheus
        .get("series?match%5B%5D=%7Bjob%3D~%22.%2B%22%7D")
        .forEach(
            labels ->
                found.add(
                    new Series(
                        labels.path("__name__").asString(),
                        labels.path("job").asString(),
                        labels)));
    return found;
  }

  @Override
  public void close() {
    prometheus.close();
  }

  static Path folder() {
    try {
      return Files.createTempDirectory("watched");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
