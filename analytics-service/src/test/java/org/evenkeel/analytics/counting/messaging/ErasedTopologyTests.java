package org.evenkeel.analytics.counting.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.apache.kafka.streams.test.TestRecord;
import org.evenkeel.analytics.counting.Members;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.contracts.identity.UserErased;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.junit.jupiter.api.Test;

/** What is left of a user, and what is told of one. */
class ErasedTopologyTests extends TopologyTest {

  @Test
  void an_erased_user_leaves_nothing_but_a_mark() {
    tell(Members.checkIn(user, record, 0, 4, 6, List.of()));
    tell(Members.checkIn(user, UUID.randomUUID(), 1, 4, 6, List.of()));
    assertThat(stream.rows()).hasSize(3);

    tell(new UserErased(user, Members.at(2)));

    var told = stream.read();
    assertThat(told).hasSize(4);
    assertThat(told.subList(0, 3)).allMatch(row -> row.value() == null);
    assertThat(StreamBench.header(told.get(3), EventHeaders.TYPE))
        .isEqualTo("org.evenkeel.analytics.projection-forgotten.v1");
    assertThat(stream.rows()).isEmpty();
    assertThat(told).extracting(TestRecord::key).allMatch(key -> key.startsWith(user + "|2|"));
    assertThat(stream.remembered(user.toString())).isEqualTo(1);

    tell(Members.checkIn(user, UUID.randomUUID(), 2, 4, 6, List.of()));
    tell(new UserErased(user, Members.at(2)));
    assertThat(stream.read()).isEmpty();
  }

  @Test
  void whoever_did_nothing_is_forgotten_too_and_others_stay() {
    UUID other = UUID.randomUUID();
    stream.tell(UUID.randomUUID(), other, 1, Members.checkIn(other, record, 0, 4, 6, List.of()));

    tell(new UserErased(user, Members.at(2)));
    tell(Members.checkIn(user, record, 0, 4, 6, List.of()));
    tell(new CheckInDeleted(record, user, Members.day(0)));

    assertThat(stream.rows())
        .hasSize(2)
        .allSatisfy((key, row) -> assertThat(key.userId()).isEqualTo(other));
    assertThat(stream.remembered(user.toString())).isEqualTo(1);
  }

  @Test
  void a_destroyed_key_says_the_same() {
    tell(Members.checkIn(user, record, 0, 4, 6, List.of()));
    assertThat(stream.rows()).hasSize(2);
    CheckInRecorded next = Members.checkIn(user, UUID.randomUUID(), 1, 4, 6, List.of());
    opening.destroyed.destroy(user);

    tell(next);

    assertThat(stream.rows()).isEmpty();
    assertThat(stream.counted("erased")).isEqualTo(1);
  }

  @Test
  void no_text_and_no_ciphertext_is_told_or_kept() {
    tell(Members.checkIn(user, record, 0, 4, 6, List.of("the words of a person", "sad")));

    assertThat(stream.read())
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(new String(row.value(), UTF_8))
                    .doesNotContain("words")
                    .doesNotContain("ek1."));
  }
}
