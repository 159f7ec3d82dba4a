package org.evenkeel.platform.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.evenkeel.crisis.screen.FloorResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several texts in one body, each written by itself. */
class QueuedTextsTests {

  private final FloorBench bench = new FloorBench();

  @BeforeEach
  void login() {
    FloorBench.login(FloorBench.USER);
  }

  @AfterEach
  void logout() {
    FloorBench.login(null);
    bench.urgent.destroy();
  }

  /** The floor reads no more than some passages of one text as a whole. */
  @Test
  void what_stands_behind_others_in_a_queue_is_found_as_if_it_had_come_alone()
      throws ServletException, IOException {
    bench.floor(
        input ->
            input.texts().stream().limit(12).anyMatch("danger"::equals)
                ? FloorResult.none("floor-1").atLeastHigh()
                : FloorResult.none("floor-1"));
    String queue =
        "{\"items\":[" + "{\"content\":\"calm\"},".repeat(20) + "{\"content\":\"danger\"}]}";

    Screening screening = bench.screen(FloorBench.request("POST", FloorBench.QUEUE, queue));

    assertThat(screening.crisisAlert()).isTrue();
    assertThat(screening.each()).hasSize(21);
    assertThat(screening.of(19).offersResources()).isFalse();
    assertThat(screening.of(20).hardStop()).isTrue();
    assertThat(bench.outbox.committed()).hasSize(1);
  }

  @Test
  void harmless_texts_of_a_queue_do_not_add_up() throws ServletException, IOException {
    bench.floor(
        input ->
            input.texts().containsAll(List.of("one", "two"))
                ? FloorResult.none("floor-1").atLeastHigh()
                : FloorResult.none("floor-1"));
    String queue = "{\"items\":[{\"content\":\"one\"},{\"content\":\"two\"}]}";

    assertThat(bench.screen(FloorBench.request("POST", FloorBench.QUEUE, queue)).crisisAlert())
        .isFalse();
    assertThat(bench.screen(FloorBench.post(queue)).crisisAlert()).isTrue();
  }
}
