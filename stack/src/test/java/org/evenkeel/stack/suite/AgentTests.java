package org.evenkeel.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.evenkeel.stack.process.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentTests {

  @TempDir private Path root;

  @Test
  void a_service_starts_with_the_options_of_its_image_and_jars_of_the_build() throws IOException {
    options("# why\n-javaagent:/app/agent.jar\n-Dotel.javaagent.extensions=/app/extension.jar\n");
    Path target = Files.createDirectories(root.resolve("telemetry-agent/target"));
    Files.createFile(target.resolve("telemetry-agent-0.1.jar"));

    assertThat(agent("true").options(Service.ML))
        .containsExactly(
            "-javaagent:" + target.resolve("agent.jar"),
            "-Dotel.javaagent.extensions=" + target.resolve("telemetry-agent-0.1.jar"),
            "-Dotel.service.name=ml-service");
  }

  @Test
  void a_jar_that_is_not_built_is_said() throws IOException {
    options("");

    assertThatThrownBy(() -> agent("true").options(Service.ML))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("telemetry-agent");
  }

  @Test
  void it_is_wanted_by_true_alone() {
    assertThat(agent("true").wanted()).isTrue();
    assertThat(agent("false").wanted()).isFalse();
    assertThat(new Agent(new Settings(root, Map.of())).wanted()).isFalse();
    assertThatThrownBy(() -> agent("yes").wanted())
        .isInstanceOf(StackException.class)
        .hasMessageContaining("EVENKEEL_OTEL_AGENT");
  }

  @Test
  void with_it_a_service_starts_without_its_cache() throws IOException {
    Path jar = root.resolve("ml-service.jar");
    Files.createFile(root.resolve("ml-service.aot"));
    var unpacked = new UnpackedJar(Service.ML, jar, "");

    assertThat(unpacked.command()).anyMatch(word -> word.startsWith("-XX:AOTCache="));
    assertThat(unpacked.withAgent(List.of("-javaagent:a.jar")))
        .noneMatch(word -> word.startsWith("-XX:AOTCache="))
        .containsSubsequence("-javaagent:a.jar", "-jar", jar.toString());
  }

  private void options(String text) throws IOException {
    Path folder = Files.createDirectories(root.resolve("images/start/agent"));
    Files.writeString(folder.resolve("start.options"), text);
  }

  private Agent agent(String wanted) {
    return new Agent(new Settings(root, Map.of("EVENKEEL_OTEL_AGENT", wanted)));
  }
}
