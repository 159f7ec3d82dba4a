package org.evenkeel.deployment.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.evenkeel.deployment.chart.Chart;
import org.evenkeel.deployment.chart.Values;
import org.evenkeel.deployment.compose.Yaml;
import org.evenkeel.deployment.images.DockerfileRules;
import org.junit.jupiter.api.Test;

/** What the workflow's scans are given, so that they look at everything and need nothing. */
class ScanTests {

  private static final Map<String, Object> JOBS =
      Yaml.map(Yaml.parse(Yaml.text(".github/workflows/ci.yml")).get("jobs"));

  /** Values that Helm refuses would leave the chart out of the scan without a word. */
  @Test
  void the_chart_is_rendered_with_values_that_it_takes() {
    List<?> files =
        Yaml.list(
            Yaml.at(Yaml.parse(Yaml.text("trivy.yaml")), "misconfiguration", "helm", "values"));

    assertThat(files).hasSize(1);
    Map<String, Object> given = Yaml.parse(Yaml.text(String.valueOf(files.getFirst())));
    assertThat(Chart.refusal(new Values(given, "1.31.0", Set.of()))).isEmpty();
    assertThat(Chart.refusal(new Values(Map.of(), "1.31.0", Set.of()))).isNotEmpty();
    assertThat(steps("scan"))
        .anySatisfy(
            step ->
                assertThat(Yaml.map(step.get("with")))
                    .containsEntry("scanners", "vuln,secret,misconfig")
                    .containsEntry("trivy-config", "trivy.yaml"));
  }

  @Test
  void no_dockerfile_ends_as_root() throws IOException {
    try (var files = Files.find(Yaml.path(""), 2, (file, _) -> isDockerfile(file))) {
      assertThat(files.map(file -> Yaml.path("").relativize(file).toString()))
          .contains("Dockerfile", "acceptance/Dockerfile", "images/Plain.Dockerfile")
          .allSatisfy(
              file -> assertThat(DockerfileRules.user(Yaml.text(file))).isEqualTo("10001:10001"));
    }
    assertThat(DockerfileRules.user("FROM x\nUSER 10001:10001\nUSER root")).isEqualTo("root");
    assertThat(DockerfileRules.user("FROM x")).isEmpty();
  }

  @Test
  void secrets_are_looked_for_in_every_commit_and_nothing_is_asked_for_a_token() {
    assertThat(steps("scan").getFirst())
        .extracting(step -> Yaml.map(step.get("with")).get("fetch-depth"))
        .isEqualTo(0);
    assertThat(WorkflowRules.runs(JOBS, "scan"))
        .anyMatch(run -> run.contains("gitleaks") && run.contains(" git --redact"));
    assertThat(Yaml.text(".github/workflows/ci.yml")).doesNotContain("secrets.", "github.token");
  }

  /**
   * By the rule of Gitleaks that finds keys, which takes any text between the two lines for one.
   */
  @Test
  void a_key_that_a_test_makes_is_let_through_and_one_that_is_written_is_not() {
    // in two halves, or this file would be one that is found
    String name = "PRIVATE" + " KEY-----";
    Pattern rule = Pattern.compile("-----BEGIN " + name + "[\\s\\S]{64,}?KEY-----");
    Pattern let = Pattern.compile(between(Yaml.text(".gitleaks.toml")));
    String test = "org/evenkeel/notification/channel/push/fcm/FcmChannelTests.java";
    String made = Yaml.text("notification-service/src/test/java/" + test);
    String written = "-----BEGIN " + name + "MIIE".repeat(20) + "-----END " + name;

    assertThat(rule.matcher(made).results())
        .hasSize(1)
        .allMatch(found -> let.matcher(found.group()).find());
    assertThat(rule.matcher(written).results())
        .hasSize(1)
        .noneMatch(found -> let.matcher(found.group()).find());
  }

  private static String between(String file) {
    return file.substring(file.indexOf("'''") + 3, file.lastIndexOf("'''"));
  }

  private static boolean isDockerfile(Path file) {
    return file.getFileName().toString().endsWith("Dockerfile");
  }

  private static List<Map<String, Object>> steps(String job) {
    return Yaml.list(Yaml.map(JOBS.get(job)).get("steps")).stream().map(Yaml::map).toList();
  }
}
