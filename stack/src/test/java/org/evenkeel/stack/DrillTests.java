package org.evenkeel.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.evenkeel.stack.drill.Plan;
import org.evenkeel.stack.drill.Plan.Fault;
import org.evenkeel.stack.process.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrillTests {

  @Test
  void without_options_it_is_the_drill_as_production_is_set() {
    assertThat(Drill.plan(List.of("restore"))).isEqualTo(Plan.usual());
  }

  @Test
  void options_change_what_they_name() {
    Plan plan = Drill.plan(List.of("restore", "--archive-timeout", "5", "--break", "register"));
    assertThat(plan.archiveTimeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(plan.faults()).containsExactly(Fault.REGISTER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "backup",
        "restore --slowly",
        "restore --archive-timeout",
        "restore --archive-timeout 0",
        "restore --break everything"
      })
  void anything_else_is_refused(String words) {
    List<String> arguments = words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
    assertThatThrownBy(() -> Drill.plan(arguments))
        .isInstanceOf(StackException.class)
        .hasMessageStartingWith("usage: ./evenkeel drill restore");
  }

  @Test
  void the_drill_waits_as_the_clusters_in_production_do() throws Exception {
    for (String cluster : List.of("cluster.yaml", "keys-cluster.yaml")) {
      Path file = Path.of("").toAbsolutePath().resolveSibling("k8s/base/postgres").resolve(cluster);
      assertThat(Files.readString(file))
          .contains("archive_timeout: " + Plan.ARCHIVE_TIMEOUT.toSeconds() + "s");
    }
  }
}
