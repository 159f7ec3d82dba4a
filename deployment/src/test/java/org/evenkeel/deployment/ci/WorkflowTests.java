package org.evenkeel.deployment.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.evenkeel.deployment.compose.Yaml;
import org.junit.jupiter.api.Test;

/** The workflow runs what people run, with few rights. */
class WorkflowTests {

  private static final String FILE = Yaml.text(".github/workflows/ci.yml");

  @Test
  void keepsItsRules() {
    assertThat(WorkflowRules.broken(FILE)).isEmpty();
  }

  @Test
  void runsTheSameCommands() {
    Map<String, Object> jobs = Yaml.map(Yaml.parse(FILE).get("jobs"));
    assertThat(jobs)
        .containsOnlyKeys(
            "test", "containers", "reproducible", "scan", "images", "weight", "compose", "chart");
    assertThat(WorkflowRules.runs(jobs, "test")).contains(".ci/run");
    assertThat(WorkflowRules.runs(jobs, "reproducible")).contains("./evenkeel images check");
    assertThat(WorkflowRules.runs(jobs, "containers"))
        .anyMatch(run -> run.contains("-Devenkeel.test.backing=containers"));
    assertThat(WorkflowRules.runs(jobs, "chart"))
        .containsSubsequence(
            "k8s/operators/install",
            "helm/try-on-cluster --values helm/evenkeel/ci/kind-values.yaml --set"
                + " \"image.tag=$EVENKEEL_VERSION\"");
    assertThat(Yaml.list(Yaml.at(Yaml.map(jobs.get("images")), "strategy", "matrix", "service")))
        .isEqualTo(
            List.of(
                "gateway",
                "auth-service",
                "session-service",
                "wellness-service",
                "ml-service",
                "crisis-service",
                "notification-service",
                "analytics-service"));
  }

  @Test
  void eachRuleFindsWhatBreaksIt() {
    breaks("permissions:\n  contents: read", "permissions: write-all", "more rights than reading");
    breaks(
        "actions/checkout@v4", "actions/checkout@main", "test: not pinned: actions/checkout@main");
    breaks(
        "trivy-action@57a97c7e7821a5776cebc9bb87c984fa69cba8f1 # v0.35.0",
        "trivy-action@v0.35.0",
        "scan: not pinned: aquasecurity/trivy-action@v0.35.0");
    breaks(
        " # v1.14.0",
        "",
        "chart: no version beside helm/kind-action@ef37e7f390d99f746eb8b610417061a60e82a6cc");
    breaks(
        "@sha256:c00b6bd0aeb3071cbcb79009cb16a60dd9e0a7c60e2be9ab65d25e6bc8abbb7f",
        "",
        "scan: runs an image without a digest");
    breaks(
        "EVENKEEL_VERSION: ${{ github.sha }}",
        "DB_PASSWORD: hunter2",
        "a secret in plain: DB_PASSWORD");
    breaks("    timeout-minutes: 120\n", "", "test: no time limit");
    breaks("  pull_request:\n", "  pull_request_target:\n", "runs strangers' code with our rights");
    breaks(
        ".ci/run",
        "echo ${{ github.event.pull_request.title }}",
        "test: somebody's text in a command");
  }

  private static void breaks(String right, String wrong, String finding) {
    assertThat(FILE).contains(right);
    assertThat(WorkflowRules.broken(FILE.replace(right, wrong))).contains(finding);
  }
}
