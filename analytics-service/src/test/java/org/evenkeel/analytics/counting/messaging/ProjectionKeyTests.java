package org.evenkeel.analytics.counting.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.analytics.counting.model.RowKey;
import org.evenkeel.contracts.Topics;
import org.junit.jupiter.api.Test;

class ProjectionKeyTests {

  private final UUID user = UUID.randomUUID();
  private final RowKey day = new RowKey(user, Projection.DAY, "2026-03-01");

  @Test
  void generations_have_keys_of_their_own() {
    assertThat(ProjectionKey.of(day, 12).text()).isEqualTo(user + "|12|day|2026-03-01");
    assertThat(ProjectionKey.forgotten(user, 3).text()).isEqualTo(user + "|3|forgotten");
  }

  @Test
  void a_key_that_is_read_is_the_one_that_was_written() {
    ProjectionKey key = ProjectionKey.parse(ProjectionKey.of(day, 12).text());

    assertThat(key.generation()).isEqualTo(12);
    assertThat(key.rowKey()).isEqualTo(day);
    assertThat(ProjectionKey.parse(user + "|3|forgotten").ofNoRow()).isTrue();
  }

  @Test
  void keys_of_the_first_generation_are_known_without_a_number() {
    assertThat(ProjectionKey.parse(day.text()).generation()).isEqualTo(1);
    assertThat(ProjectionKey.parse(day.text()).rowKey()).isEqualTo(day);
    assertThat(ProjectionKey.parse(user + "|forgotten").ofNoRow()).isTrue();
    assertThat(ProjectionKey.parse(user + "|forgotten").generation()).isEqualTo(1);
  }

  @Test
  void what_is_no_key_is_refused() {
    for (String text : List.of("", "x", user.toString(), "x|1|day")) {
      assertThatThrownBy(() -> ProjectionKey.parse(text))
          .as(text)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void stream_and_group_have_the_number_of_this_code() {
    assertThat(Generation.OWN.stream()).isEqualTo(Topics.ANALYTICS_STREAM);
    assertThat(Generation.OWN.counts()).isEqualTo(Topics.ANALYTICS_COUNTS);
    assertThat(new Generation(1).counts()).isEqualTo("analytics-counts");
  }
}
