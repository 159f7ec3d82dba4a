package org.evenkeel.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertGuardTests {

  @TempDir private Path planted;

  @Test
  void every_alert_has_its_page_and_both_tests() {
    assertThat(Alert.in(Trees.root().resolve("alerts"))).hasSizeGreaterThan(30);
    assertThat(new AlertGuard(Trees.root()).problems()).isEmpty();
  }

  @Test
  void an_alert_alone_is_found() throws IOException {
    write(
        "alerts/some.rules.yml",
        """
        groups:
          - name: planted
            rules:
              - alert: Planted
                expr: up == 0
                labels:
                  severity: loud
        """);
    write("docs/runbooks/alerts/orphan.md", "# Nobody's");

    assertThat(new AlertGuard(planted).problems())
        .containsExactly(
            "Planted is neither page nor ticket",
            "Planted has no runbook",
            "Planted has no test in which it fires",
            "Planted has no test in which it is quiet",
            "orphan.md belongs to no alert");
  }

  @Test
  void a_page_without_its_parts_and_a_test_that_never_fires_are_found() throws IOException {
    write(
        "alerts/some.rules.yml",
        """
        groups:
          - name: planted
            rules:
              - alert: Planted
                expr: up == 0
                labels:
                  severity: page
                annotations:
                  runbook: docs/runbooks/alerts/planted.md
        """);
    write("docs/runbooks/alerts/planted.md", "## What it means for members\n## Look\n## Do\n");
    write(
        "alerts/tests/some.test.yml",
        """
        tests:
          - alert_rule_test:
              - alertname: Planted
                exp_alerts: []
        """);

    assertThat(new AlertGuard(planted).problems())
        .containsExactly(
            "Planted: the runbook lacks ## When to wake somebody",
            "Planted has no test in which it fires");
  }

  private void write(String path, String text) throws IOException {
    Path file = planted.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
