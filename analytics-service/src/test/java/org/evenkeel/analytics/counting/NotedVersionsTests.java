package org.evenkeel.analytics.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.evenkeel.analytics.counting.MissingRows.Missing;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.analytics.counting.model.RowKey;
import org.junit.jupiter.api.Test;

class NotedVersionsTests {

  private final UUID user = UUID.randomUUID();
  private final RowKey day = new RowKey(user, Projection.DAY, "2026-03-01");

  @Test
  void the_highest_one_of_each_row_counts() {
    NotedVersions noted =
        new NotedVersions(
            List.of(
                missing(user, "day|2026-03-01", 4),
                missing(user, "day|2026-03-01", 6),
                missing(user, "day|2026-03-01", 5),
                missing(user, "day|2026-03-02", 9),
                missing(UUID.randomUUID(), "day|2026-03-01", 8)));

    assertThat(noted.of(day)).isEqualTo(6);
    assertThat(noted.of(new RowKey(user, Projection.SUMMARY, "all"))).isZero();
  }

  @Test
  void one_that_does_not_say_its_version_keeps_no_later_one_away() {
    assertThat(new NotedVersions(List.of(missing(user, "day|2026-03-01", Long.MAX_VALUE))).of(day))
        .isZero();
  }

  private static Missing missing(UUID userId, String row, long version) {
    return new Missing(userId, 2, row, version);
  }
}
