package org.evenkeel.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.deployment.chart.Repository;
import org.junit.jupiter.api.Test;

/**
 * A command of a service that a runbook gives for a cluster names the jar of the image, and has a
 * heap of its own: the image's options would give it half of the container's memory a second time.
 */
class RunbookCommandsTests {

  private static final Pattern JAR = Pattern.compile("[\\w<>-]+\\.jar\\b");
  private static final Pattern IN_A_POD =
      Pattern.compile(
          "kubectl -n evenkeel exec deploy/evenkeel-[a-z]+-service -- env (\\w+=\\w+"
              + " )*JAVA_TOOL_OPTIONS=\"-XX:\\+UseSerialGC -Xmx\\d+m\" java -jar /app/app\\.jar"
              + " [a-z-]+.*");

  @Test
  void every_command_of_a_service_is_for_its_image() throws IOException {
    List<String> lines = runbooks().toList();

    assertThat(lines.stream().filter(line -> line.contains("/app/app.jar")))
        .hasSizeGreaterThanOrEqualTo(3);
    assertThat(lines).allMatch(RunbookCommandsTests::good);
    assertThat(Repository.read("Dockerfile")).contains("\"-jar\", \"/app/app.jar\"");
  }

  @Test
  void others_are_found() {
    String right =
        "kubectl -n evenkeel exec deploy/evenkeel-auth-service -- env"
            + " JAVA_TOOL_OPTIONS=\"-XX:+UseSerialGC -Xmx128m\" java -jar /app/app.jar rotate-keys";
    assertThat(good(right)).isTrue();
    assertThat(good("`java -jar auth-service.jar rotate-keys` in a pod")).isFalse();
    assertThat(good("java -jar <service>.jar dead-letters list")).isFalse();
    assertThat(good(right.replace("/app/app.jar", "auth-service.jar"))).isFalse();
    assertThat(good(right.replace(" -Xmx128m", ""))).isFalse();
  }

  private static boolean good(String line) {
    return !JAR.matcher(line).find() || IN_A_POD.matcher(line.strip()).matches();
  }

  private static Stream<String> runbooks() throws IOException {
    try (var files = Files.walk(Repository.path("docs/runbooks"))) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .map(file -> Repository.path("").relativize(file).toString())
          .toList()
          .stream()
          .flatMap(file -> Repository.read(file).lines());
    }
  }
}
