package org.evenkeel.deployment.backing;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.deployment.chart.Repository;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A cluster that was made anew writes a new archive, and has to go on doing so under whatever is
 * applied next: each step says so itself, before the next one applies anything.
 */
class RestoreRunbookTests {

  @ParameterizedTest(name = "step {0}, {1}")
  @CsvSource({
    "2, evenkeel-keys, keys-cluster.yaml, k8s/restore/keys-to-latest",
    "3, evenkeel-postgres, cluster.yaml, k8s/restore/services-to-latest"
  })
  void a_restored_clusters_archive_is_written_down_before_the_next_step(
      int step, String cluster, String file, String restore) {
    assertThat(step(step))
        .containsSubsequence(
            "kubectl -n evenkeel wait --for=condition=Ready cluster/" + cluster, cluster + "-2")
        .contains(
            "`k8s/base/postgres/" + file + "`",
            "`serverName",
            "`" + restore,
            "kubectl cnpg -n evenkeel backup " + cluster + " --method=plugin");
  }

  @ParameterizedTest
  @CsvSource({"2, evenkeel-keys", "7, evenkeel-keys", "7, evenkeel-postgres"})
  void its_archive_is_looked_at(int step, String cluster) {
    assertThat(step(step)).contains("kubectl cnpg -n evenkeel status").contains(cluster);
  }

  private static String step(int number) {
    String text = Repository.read("docs/runbooks/restore.md");
    String begin = "\n## %d. ".formatted(number);
    assertThat(text).contains(begin);
    String rest = text.substring(text.indexOf(begin) + begin.length());
    return rest.substring(0, rest.indexOf("\n## "));
  }
}
