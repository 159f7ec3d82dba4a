package org.evenkeel.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules, their tests and the settings of Prometheus, as Prometheus' own tool reads them. */
class PromtoolTests {

  private static final Path ROOT = Trees.root();
  private static final Path ALERTS = ROOT.resolve("alerts");

  @TempDir private Path folder;

  @Test
  void the_rules_are_well_formed() {
    assertThat(promtool(ALERTS, "check rules", Trees.files(ALERTS, ".yml")).status()).isZero();
  }

  @Test
  void every_alert_fires_when_it_must_and_only_then() {
    List<Path> tests = Trees.files(ALERTS.resolve("tests"), ".yml");

    DebianTools.Result result = promtool(ALERTS.resolve("tests"), "test rules", tests);

    assertThat(tests).hasSize(Trees.files(ALERTS, ".yml").size());
    assertThat(result.status()).as(result.output()).isZero();
  }

  @Test
  void a_rule_that_is_weakened_fails_its_test() throws IOException {
    Files.createDirectories(folder.resolve("tests"));
    String rules = Files.readString(ALERTS.resolve("events.rules.yml"));
    Files.writeString(
        folder.resolve("events.rules.yml"),
        rules.replace("(outbox_oldest_age_seconds) > 60", "(outbox_oldest_age_seconds) > 6000"));
    Path test = folder.resolve("tests/events.test.yml");
    Files.copy(ALERTS.resolve("tests/events.test.yml"), test);

    DebianTools.Result result = promtool(folder.resolve("tests"), "test rules", List.of(test));

    assertThat(result.status()).isNotZero();
    assertThat(result.output()).contains("OutboxStuck fires");
  }

  @Test
  void the_settings_of_prometheus_are_read() {
    for (Path settings :
        List.of(
            ROOT.resolve("telemetry/prometheus.yml"),
            ROOT.resolve("telemetry/prometheus-local.yml"))) {
      DebianTools.Result result =
          promtool(settings.getParent(), "check config --syntax-only", List.of(settings));
      assertThat(result.status()).as(result.output()).isZero();
    }
  }

  private static DebianTools.Result promtool(Path folder, String task, List<Path> files) {
    List<String> command = new ArrayList<>();
    command.add(DebianTools.find("promtool", "prometheus").toString());
    command.addAll(List.of(task.split(" ", -1)));
    files.forEach(file -> command.add(file.toString()));
    return DebianTools.run(folder, command);
  }
}
