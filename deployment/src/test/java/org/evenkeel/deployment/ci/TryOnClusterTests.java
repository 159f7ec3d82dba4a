package org.evenkeel.deployment.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.evenkeel.deployment.compose.Yaml;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script that tries the chart in a cluster, with stand-ins for kubectl and helm that note what
 * they were told: in which order, and what it refuses. Whether a cluster likes it is another
 * question.
 */
class TryOnClusterTests {

  /** Of a cluster with nothing in it, where what was made is there. */
  private static final String KUBECTL =
      """
      echo "kubectl $*" >>"$NOTES"
      case "$*" in *"get secret "*) exit 1 ;; *"get secrets "*) cat "$MADE" ;; *"create -f -") cat >>"$NOTES" ;; esac
      """;

  private static final String HELM =
      """
      echo "helm $*" >>"$NOTES"
      case "$*" in *" status "*) exit "$RELEASE" ;; *" template "*) echo "made secrets" ;; esac
      """;

  @TempDir private Path folder;

  @BeforeEach
  void standIns() throws IOException {
    standIn("kubectl", KUBECTL);
    standIn("helm", HELM);
    Files.writeString(folder.resolve("made"), "evenkeel-keys 1");
  }

  @Test
  void what_lies_behind_comes_before_the_chart_and_secrets_before_both() throws Exception {
    assertThat(run(1)).isZero();

    List<String> said = Files.readAllLines(folder.resolve("notes"));
    assertThat(said.stream().filter(line -> !line.contains(" get ")).map(TryOnClusterTests::verb))
        .containsSubsequence(
            "kubectl apply namespace.yaml",
            "helm template",
            "made secrets",
            "kubectl create secret evenkeel-keycloak-database",
            "kubectl apply dev",
            "kubectl wait cluster/evenkeel-postgres",
            "helm install",
            "kubectl wait keycloakrealmimport/evenkeel-realm",
            "helm test",
            "helm upgrade",
            "helm upgrade",
            "helm test",
            "helm rollback",
            "helm test");
    assertThat(said)
        .filteredOn(line -> line.contains(" install ") || line.contains(" upgrade "))
        .hasSize(3)
        .allMatch(line -> line.startsWith("helm --namespace evenkeel "))
        .allMatch(line -> line.contains("--set profile=small --set secrets.kind=generated"))
        .allMatch(line -> line.contains("--set backing.smtp.host=mail.invalid"))
        .allMatch(line -> line.contains("--set image.tag=1.2.3"));
    assertThat(said)
        .filteredOn(line -> line.contains(" --wait"))
        .hasSize(4)
        .allMatch(line -> line.contains("--wait --timeout 30m"));
  }

  @Test
  void a_cluster_with_the_suite_in_it_is_left_alone() throws Exception {
    assertThat(run(0)).isEqualTo(1);

    assertThat(Files.readString(folder.resolve("notes")))
        .doesNotContain("apply", "create", "install", "upgrade");
  }

  @Test
  void secrets_that_an_upgrade_changes_fail_it() throws Exception {
    standIn("kubectl", KUBECTL.replace("cat \"$MADE\"", "date +%N"));

    assertThat(run(1)).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("notes"))).doesNotContain("rollback");
  }

  private static String verb(String line) {
    String[] words = line.replace(" --namespace evenkeel", "").split(" ", -1);
    if (!words[0].equals("kubectl")) {
      return words[0] + " " + words[1];
    }
    return switch (words[1]) {
      case "apply" -> "kubectl apply " + words[3].replaceFirst(".*/", "");
      case "create" -> words.length > 4 ? "kubectl create secret " + words[4] : line;
      case "wait" -> "kubectl wait " + words[3];
      default -> line;
    };
  }

  /**
   * @param release what Helm ends with when it is asked for the release; 1 where there is none
   */
  private int run(int release) throws IOException, InterruptedException {
    var script =
        new ProcessBuilder(
            "bash", Yaml.path("helm/try-on-cluster").toString(), "--set", "image.tag=1.2.3");
    script.environment().put("NOTES", folder.resolve("notes").toString());
    script.environment().put("MADE", folder.resolve("made").toString());
    script.environment().put("RELEASE", Integer.toString(release));
    script.environment().merge("PATH", folder + ":", (path, own) -> own + path);
    Process running = script.redirectErrorStream(true).start();
    String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = running.waitFor();
    assertThat(said).contains("== cluster");
    return status;
  }

  private void standIn(String name, String lines) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "#!/usr/bin/env bash\n" + lines);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
