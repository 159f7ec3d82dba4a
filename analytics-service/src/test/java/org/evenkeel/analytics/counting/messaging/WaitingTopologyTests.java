package org.evenkeel.analytics.counting.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.evenkeel.analytics.counting.Members;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.contracts.Topics;
import org.junit.jupiter.api.Test;

/** Without a key nothing is skipped. */
class WaitingTopologyTests extends TopologyTest {

  @Test
  void while_a_key_is_away_it_waits_and_skips_nothing() {
    opening.away = 3;

    tell(Members.checkIn(user, record, 0, 4, 6, List.of()));

    assertThat(stream.row(user, Projection.SUMMARY, "all").counts()).containsEntry("checkins", 1L);
    assertThat(stream.counted("waited")).isEqualTo(3);
    assertThat(stream.deadLetters(Topics.WELLNESS_RECORDS)).isEmpty();
  }

  @Test
  void a_stream_that_stops_while_a_key_is_away_gives_the_record_back() {
    opening.away = Integer.MAX_VALUE;
    stream.patience.end();

    assertThatThrownBy(() -> tell(Members.checkIn(user, record, 0, 4, 6, List.of())))
        .hasRootCauseMessage("the stream is to stop");
  }
}
