package org.evenkeel.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriorityTests {

  private static final Path OURS = Path.of("/proc/self/autogroup");

  @TempDir private Path folder;

  @Test
  void a_process_steps_back_and_forth_and_whoever_started_it_stays() throws Exception {
    String before = group(OURS);
    RunningProcess process =
        new Launch(
                "sleeper", List.of("sleep", "60"), Map.of(), folder, folder.resolve("sleeper.log"))
            .start();
    try {
      Path theirs = Path.of("/proc", Long.toString(process.pid()), "autogroup");
      boolean known = Files.exists(OURS);

      assertThat(Priority.behind(process)).isEqualTo(known);
      assertThat(group(theirs)).endsWith(known ? "nice 5" : "");
      assertThat(group(OURS)).isEqualTo(before);

      assertThat(Priority.usual(process)).isEqualTo(known);
      assertThat(group(theirs)).endsWith(known ? "nice 0" : "");
    } finally {
      process.signalAll("KILL");
    }
  }

  private static String group(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file).strip() : "";
  }
}
