package org.evenkeel.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTests {

  @TempDir private Path folder;

  @Test
  void a_process_is_found_again() throws IOException {
    var self = RunningProcess.of("self", ProcessHandle.current());
    self.write(folder.resolve("self.pid"));
    assertThat(RunningProcess.read("self", folder.resolve("self.pid")))
        .hasValueSatisfying(found -> assertThat(found.pid()).isEqualTo(self.pid()));
  }

  @Test
  void another_process_with_the_same_pid_is_not_taken_for_it() throws IOException {
    var self = RunningProcess.of("self", ProcessHandle.current());
    var earlier =
        new RunningProcess("earlier", self.pid(), self.startedAt().minus(Duration.ofMinutes(1)));
    earlier.write(folder.resolve("earlier.pid"));
    assertThat(RunningProcess.read("earlier", folder.resolve("earlier.pid"))).isEmpty();
  }

  @Test
  void a_damaged_file_names_nobody() throws IOException {
    Path file = Files.writeString(folder.resolve("damaged.pid"), "12x");
    assertThat(RunningProcess.read("damaged", file)).isEmpty();
  }
}
