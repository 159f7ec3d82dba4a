package org.evenkeel.stack.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.evenkeel.stack.drill.Plan.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short drills: the archive waits 2 s instead of 45. What a busy machine adds may be lost, too. */
class RestoreDrillIT {

  private static final Plan SHORT =
      new Plan(Duration.ofSeconds(2), Duration.ofSeconds(30), 20, 60, Set.of());

  @TempDir private Path folder;

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @Test
  void what_was_acknowledged_comes_back_and_who_was_erased_does_not() throws Exception {
    Report report = drill(SHORT);
    assertThat(report.wrong()).as(told.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(report.rpo()).isLessThan(SHORT.bar());
    assertThat(report.rto()).isPositive();
    assertThat(folder.resolve("drill")).doesNotExist();
  }

  @Test
  void an_archive_that_takes_nothing_misses_the_bar() throws Exception {
    Plan broken =
        new Plan(Duration.ofSeconds(2), Duration.ofSeconds(3), 20, 60, Set.of(Fault.ARCHIVE));
    assertThat(drill(broken).wrong())
        .singleElement()
        .asString()
        .matches("Acknowledged writes of \\d+\\.\\d s are lost; 3 s are the bar\\. .*");
  }

  @Test
  void a_register_that_is_not_replayed_and_a_later_moment_are_noticed() throws Exception {
    assertThat(drill(SHORT.with(Fault.REGISTER, Fault.MOMENT)).wrong())
        .anyMatch(line -> line.startsWith("erased people who are there"))
        .anyMatch(line -> line.startsWith("destroyed keys that open something"))
        .anyMatch(line -> line.startsWith("rows from after the moment"))
        .anyMatch(line -> line.startsWith("rows that the accident changed"));
    assertThat(folder.resolve("drill/services")).isDirectory();
  }

  private Report drill(Plan plan) throws Exception {
    Path root = Path.of("").toAbsolutePath().getParent();
    var out = new PrintStream(told, true, StandardCharsets.UTF_8);
    return new RestoreDrill(plan, root, folder.resolve("drill"), out).run();
  }
}
