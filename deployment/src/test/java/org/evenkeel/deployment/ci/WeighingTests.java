package org.evenkeel.deployment.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.evenkeel.deployment.compose.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workflow's own lines, run by a shell with a stand-in for the command that builds: an image
 * that was not built ends its job, one that weighs too much ends a job that nothing waits for.
 */
class WeighingTests {

  private static final Map<String, Object> JOBS =
      Yaml.map(Yaml.parse(Yaml.text(".github/workflows/ci.yml")).get("jobs"));
  private static final String BUILD = line("images", "./evenkeel images build");
  private static final String WEIGH = line("weight", "weight.txt");

  /** As BuildingImages prints it. */
  private static final String LIGHT = "auth-service                  430          170   420";

  private static final String HEAVY =
      "auth-service                  465          190   420   more than 450";

  @TempDir private Path folder;

  @Test
  void a_heavy_image_is_built_and_ends_the_job_that_judges() throws Exception {
    assertThat(build(HEAVY, 1)).isZero();
    assertThat(weigh()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("summary"))).contains("465", "more than 450");
  }

  @Test
  void a_light_one_ends_nothing() throws Exception {
    assertThat(build(LIGHT, 0)).isZero();
    assertThat(weigh()).isZero();
  }

  @Test
  void an_image_that_failed_ends_its_job() throws Exception {
    assertThat(build("image                  MB on disk", 1)).isEqualTo(1);
    assertThat(build("", 1)).isEqualTo(1);
  }

  @Test
  void without_a_weight_nothing_is_judged_well() throws Exception {
    assertThat(weigh()).isNotZero();
  }

  @Test
  void nothing_waits_for_the_judgement() {
    assertThat(Yaml.map(JOBS.get("weight"))).containsEntry("needs", "images");
    assertThat(JOBS.values())
        .extracting(job -> String.valueOf(Yaml.map(job).get("needs")))
        .noneMatch(needs -> needs.contains("weight"));
  }

  @Test
  void the_word_is_that_of_the_command() {
    assertThat(Yaml.text("stack/src/main/java/org/evenkeel/stack/images/BuildingImages.java"))
        .contains("\"   more than \" + LIMIT");
  }

  private int build(String said, int status) throws IOException, InterruptedException {
    Path command = folder.resolve("evenkeel");
    Files.writeString(command, "#!/usr/bin/env bash\necho '" + said + "'\nexit " + status + "\n");
    Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
    int ended = run(BUILD.replace("${{ matrix.service }}", "auth-service"));
    Path weight = Files.createDirectories(folder.resolve("weight-auth-service"));
    Files.copy(
        folder.resolve("weight.txt"),
        weight.resolve("weight.txt"),
        StandardCopyOption.REPLACE_EXISTING);
    return ended;
  }

  private int weigh() throws IOException, InterruptedException {
    return run(WEIGH);
  }

  /** As GitHub runs it where no shell is named. */
  private int run(String lines) throws IOException, InterruptedException {
    var shell = new ProcessBuilder("bash", "-e", "-c", lines).directory(folder.toFile());
    shell.environment().put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());
    Process running = shell.redirectErrorStream(true).start();
    running.getInputStream().transferTo(OutputStream.nullOutputStream());
    return running.waitFor();
  }

  private static String line(String job, String part) {
    List<String> runs = WorkflowRules.runs(JOBS, job);
    return runs.stream().filter(run -> run.contains(part)).findFirst().orElseThrow();
  }
}
