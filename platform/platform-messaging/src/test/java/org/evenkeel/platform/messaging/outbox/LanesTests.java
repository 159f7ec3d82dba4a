package org.evenkeel.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LanesTests {

  private static final long NOW = 1_000;

  private final Lanes lanes = new Lanes();

  @Test
  void a_key_sends_its_next_row_only_after_the_one_before() {
    PendingRow first = row(1, "a");
    PendingRow second = row(2, "a");
    PendingRow other = row(3, "b");
    assertThat(lanes.open(List.of(first, second, other))).containsExactly(first, other);
    assertThat(lanes.advance(first)).isSameAs(second);
    assertThat(lanes.busy(NOW)).containsExactlyInAnyOrder("a", "b");
    assertThat(lanes.advance(second)).isNull();
    assertThat(lanes.busy(NOW)).containsExactly("b");
  }

  @Test
  void a_failed_row_rests_its_own_key_and_no_other() {
    PendingRow failed = row(1, "a");
    PendingRow other = row(2, "b");
    lanes.open(List.of(failed, row(3, "a"), other));
    lanes.rest(failed, NOW + 10);
    lanes.advance(other);
    assertThat(lanes.isEmpty()).isTrue();
    assertThat(lanes.busy(NOW)).containsExactly("a");
    assertThat(lanes.busy(NOW + 10)).isEmpty();
  }

  @Test
  void one_key_cannot_fill_the_memory() {
    List<PendingRow> backlog = LongStream.rangeClosed(1, 100).mapToObj(id -> row(id, "a")).toList();
    PendingRow next = lanes.open(backlog).getFirst();
    int sent = 0;
    while (next != null) {
      assertThat(next.id()).isEqualTo(++sent);
      next = lanes.advance(next);
    }
    assertThat(sent).isEqualTo(Lanes.LONGEST_LANE);
  }

  private static PendingRow row(long id, String key) {
    return new PendingRow(
        id,
        new UUID(0, id),
        key,
        id,
        "topic",
        "type",
        null,
        "json",
        new byte[0],
        null,
        Instant.EPOCH);
  }
}
