package org.evenkeel.telemetry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** What every alert must have: a page to go by, and two tests that know it. */
record AlertGuard(Path root) {

  private static final List<String> PARTS =
      List.of("## What it means for members", "## Look", "## Do", "## When to wake somebody");

  /** One line for each thing that is missing. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    List<Alert> alerts = Alert.in(root.resolve("alerts"));
    Set<String> known = Set.copyOf(alerts.stream().map(Alert::runbook).toList());
    for (Alert alert : alerts) {
      if (!Set.of("page", "ticket").contains(alert.severity())) {
        problems.add(alert.name() + " is neither page nor ticket");
      }
      runbook(alert, problems);
      if (tests(alert, false).isEmpty()) {
        problems.add(alert.name() + " has no test in which it fires");
      }
      if (tests(alert, true).isEmpty()) {
        problems.add(alert.name() + " has no test in which it is quiet");
      }
    }
    Path pages = root.resolve("docs/runbooks/alerts");
    for (Path page : Files.isDirectory(pages) ? Trees.files(pages, ".md") : List.<Path>of()) {
      if (!known.contains(root.relativize(page).toString())) {
        problems.add(page.getFileName() + " belongs to no alert");
      }
    }
    return problems;
  }

  private void runbook(Alert alert, List<String> problems) {
    Path page = root.resolve(alert.runbook());
    if (alert.runbook().isEmpty() || !Files.isRegularFile(page)) {
      problems.add(alert.name() + " has no runbook");
      return;
    }
    String text = read(page);
    PARTS.stream()
        .filter(part -> !text.contains(part))
        .forEach(part -> problems.add(alert.name() + ": the runbook lacks " + part));
  }

  private List<Map<?, ?>> tests(Alert alert, boolean quiet) {
    Path file = root.resolve("alerts/tests/" + alert.file() + ".test.yml");
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    Map<String, Object> content = new Yaml().load(read(file));
    return maps(content, "tests")
        .flatMap(test -> maps(test, "alert_rule_test"))
        .filter(test -> alert.name().equals(test.get("alertname")))
        .filter(test -> maps(test, "exp_alerts").findAny().isEmpty() == quiet)
        .toList();
  }

  private static Stream<Map<?, ?>> maps(Map<?, ?> from, String key) {
    return from.get(key) instanceof List<?> list
        ? list.stream().map(each -> (Map<?, ?>) each)
        : Stream.of();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
