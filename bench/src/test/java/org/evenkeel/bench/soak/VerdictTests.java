package org.evenkeel.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTests {

  private static final long MEBIBYTE = 1L << 20;
  private static final Sample START =
      sample(100, 40, 300, Map.of("wellness.outbox", 3L, "wellness.inbox", 100L));

  @Test
  void what_moves_a_little_and_what_retention_keeps_did_not_grow() {
    Sample end = sample(130, 50, 400, Map.of("wellness.outbox", 0L, "wellness.inbox", 90_000L));
    assertThat(Verdict.of(START, end)).isEmpty();
  }

  @Test
  void heap_threads_and_memory_that_grew_are_named() {
    assertThat(Verdict.of(START, sample(140, 60, 430, Map.of())))
        .containsExactly(
            "some-service keeps more heap",
            "some-service has more threads",
            "some-service takes more memory");
  }

  @Test
  void facts_that_were_never_sent_are_named() {
    Sample end =
        sample(100, 40, 300, Map.of("wellness.outbox", 2L, "wellness.outbox_rejected", 1L));
    assertThat(Verdict.of(START, end))
        .containsExactlyInAnyOrder(
            "wellness.outbox still has 2 rows", "wellness.outbox_rejected still has 1 rows");
  }

  @Test
  void a_process_that_ended_is_named() {
    assertThat(Verdict.of(START, new Sample(Map.of(), Map.of(), 10)))
        .containsExactly("some-service has ended");
  }

  @Test
  void heap_and_threads_are_read_from_the_counters_of_any_collector() {
    String counters =
        """
        java.threads.live=44
        java.threads.livePeak=55
        sun.gc.generation.0.space.0.capacity=9
        sun.gc.generation.0.space.0.used=1
        sun.gc.generation.0.space.2.used=20
        sun.gc.generation.1.space.0.used=300
        sun.gc.metaspace.used=5
        """;
    assertThat(ProcessFigures.of(counters, 7)).isEqualTo(new ProcessFigures(321, 44, 7));
    assertThat(ProcessFigures.of("no JVM", 7)).isEqualTo(new ProcessFigures(0, 0, 7));
  }

  @Test
  void only_a_jvm_is_asked_as_one() throws IOException {
    assertThat(ProcessFigures.isJvm(ProcessHandle.current().pid())).isTrue();
    Process other = new ProcessBuilder("cat").start();
    try {
      assertThat(ProcessFigures.isJvm(other.pid())).isFalse();
    } finally {
      other.destroy();
    }
  }

  private static Sample sample(long mebibytes, long threads, long memory, Map<String, Long> rows) {
    return new Sample(
        Map.of("some-service", new ProcessFigures(mebibytes * MEBIBYTE, threads, memory)), rows, 0);
  }
}
