package org.evenkeel.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.evenkeel.stack.process.RunningProcess;
import org.evenkeel.stack.process.StackException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplicasTests {

  @TempDir private Path folder;
  private Settings settings;
  private Replicas replicas;

  @BeforeEach
  void installation() {
    settings = new Settings(folder, Map.of());
    replicas = new Replicas(settings);
  }

  @Test
  void one_unless_somebody_says_otherwise() {
    assertThat(replicas.choose(0)).isEqualTo(1);
    assertThat(replicas.choose(3)).isEqualTo(3);
    assertThatThrownBy(() -> replicas.choose(4)).isInstanceOf(StackException.class);
  }

  @Test
  void beside_running_services_their_number_stands() throws IOException {
    replicas.remember(2);
    runs("wellness-service-2");
    assertThat(replicas.choose(0)).isEqualTo(2);
    assertThat(replicas.choose(2)).isEqualTo(2);
    assertThatThrownBy(() -> replicas.choose(1))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("./evenkeel down");
  }

  @Test
  void backing_services_do_not_mind() throws IOException {
    replicas.remember(2);
    runs(Part.POSTGRES);
    assertThat(replicas.choose(0)).isEqualTo(1);
  }

  @Test
  void a_name_means_a_replica_and_a_service_all_of_its() {
    assertThat(Part.all(2).stream().filter(part -> part.answersTo("ml-service")).map(Part::name))
        .containsExactly("ml-service-1", "ml-service-2");
    assertThat(Part.all(2).stream().filter(part -> part.answersTo("ml-service-2"))).hasSize(1);
    assertThat(Part.all(1).stream().filter(part -> part.answersTo("ml-service"))).hasSize(1);
  }

  private void runs(String part) throws IOException {
    new PidFiles(settings.home())
        .remember(part, RunningProcess.of(part, ProcessHandle.current()), 1);
  }
}
