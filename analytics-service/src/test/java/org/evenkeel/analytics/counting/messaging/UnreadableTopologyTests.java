package org.evenkeel.analytics.counting.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.evenkeel.analytics.counting.Members;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.platform.messaging.DeadLetterHeaders;
import org.junit.jupiter.api.Test;

/** What nobody can read goes aside, and stops nothing. */
class UnreadableTopologyTests extends TopologyTest {

  @Test
  void what_nobody_can_read_goes_aside_as_it_came_and_its_neighbours_count() {
    tell(Members.checkIn(user, record, 0, 4, 6, List.of()));
    stream.tellGarbage(user, 2, CheckInRecorded.class, "{oops".getBytes(UTF_8));
    tell(Members.checkIn(user, UUID.randomUUID(), 0, 40, 6, List.of()));
    tell(Members.checkIn(user, UUID.randomUUID(), 0, 4, 6, List.of()));

    var letters = stream.deadLetters(Topics.WELLNESS_RECORDS);
    assertThat(letters).hasSize(2);
    assertThat(letters.getFirst().value()).isEqualTo("{oops".getBytes(UTF_8));
    assertThat(StreamBench.header(letters.getFirst(), DeadLetterHeaders.GROUP))
        .isEqualTo(Topics.ANALYTICS_STREAM);
    assertThat(StreamBench.header(letters.getFirst(), DeadLetterHeaders.TOPIC))
        .isEqualTo("wellness.records");
    assertThat(StreamBench.header(letters.getFirst(), DeadLetterHeaders.OFFSET)).isEqualTo("1");
    assertThat(StreamBench.header(letters.getFirst(), EventHeaders.SUBJECT))
        .isEqualTo(user.toString());
    assertThat(StreamBench.header(letters.get(1), DeadLetterHeaders.ERROR))
        .isEqualTo(IllegalArgumentException.class.getName());
    assertThat(stream.row(user, Projection.SUMMARY, "all").counts()).containsEntry("checkins", 2L);
  }

  @Test
  void a_letter_without_room_for_its_headers_leaves_its_value_out() {
    stream.tellGarbage(user, 1, CheckInRecorded.class, new byte[1_040_000]);

    assertThat(stream.deadLetters(Topics.WELLNESS_RECORDS))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.value()).isNull();
              assertThat(StreamBench.header(letter, DeadLetterHeaders.VALUE)).isEqualTo("omitted");
            });
  }

  @Test
  void headers_count_and_those_of_others_go_when_they_alone_leave_no_room() {
    var some = new RecordHeaders();
    some.add(EventHeaders.ID, "1".getBytes(UTF_8));
    some.add("other", new byte[600_000]);
    stream.tellUndated(user, Topics.WELLNESS_RECORDS, some, new byte[600_000]);
    var many = new RecordHeaders();
    many.add(EventHeaders.ID, "2".getBytes(UTF_8));
    many.add(EventHeaders.SOURCE, new byte[100_000]);
    many.add("other", new byte[1_000_000]);
    stream.tellUndated(user, Topics.WELLNESS_RECORDS, many, new byte[10]);
    tell(Members.checkIn(user, record, 0, 4, 6, List.of()));

    var letters = stream.deadLetters(Topics.WELLNESS_RECORDS);
    assertThat(letters)
        .hasSize(2)
        .allMatch(letter -> letter.value() == null)
        .allMatch(letter -> StreamBench.header(letter, DeadLetterHeaders.VALUE).equals("omitted"))
        .extracting(letter -> StreamBench.header(letter, EventHeaders.ID))
        .containsExactly("1", "2");
    assertThat(StreamBench.header(letters.get(0), "other")).hasSize(600_000);
    assertThat(letters.get(1).headers().lastHeader("other")).isNull();
    assertThat(letters.get(1).headers().lastHeader(EventHeaders.SOURCE)).isNull();
    assertThat(StreamBench.header(letters.get(1), DeadLetterHeaders.OFFSET)).isEqualTo("1");
    assertThat(stream.row(user, Projection.SUMMARY, "all").counts()).containsEntry("checkins", 1L);
  }

  @Test
  void a_record_without_a_time_stops_nothing() {
    stream.tellUndated(user, Topics.WELLNESS_RECORDS, new RecordHeaders(), new byte[1]);
    tell(Members.checkIn(user, record, 0, 4, 6, List.of()));

    assertThat(stream.deadLetters(Topics.WELLNESS_RECORDS))
        .singleElement()
        .satisfies(letter -> assertThat(letter.timestamp()).isZero());
    assertThat(stream.row(user, Projection.SUMMARY, "all").counts()).containsEntry("checkins", 1L);
  }

  @Test
  void what_fails_for_a_moment_counts_all_the_same() {
    opening.failing = Opening.TRIES - 1;

    tell(Members.checkIn(user, record, 0, 4, 6, List.of()));

    assertThat(stream.deadLetters(Topics.WELLNESS_RECORDS)).isEmpty();
    assertThat(stream.row(user, Projection.SUMMARY, "all").counts()).containsEntry("checkins", 1L);
    assertThat(stream.counted("failed")).isEqualTo(Opening.TRIES - 1.0);
  }

  @Test
  void what_goes_on_failing_goes_aside_with_the_number_of_tries() {
    opening.failing = Opening.TRIES;

    tell(Members.checkIn(user, record, 0, 4, 6, List.of()));
    tell(Members.checkIn(user, UUID.randomUUID(), 0, 4, 6, List.of()));

    assertThat(stream.deadLetters(Topics.WELLNESS_RECORDS))
        .singleElement()
        .satisfies(
            letter ->
                assertThat(StreamBench.header(letter, DeadLetterHeaders.ATTEMPTS))
                    .isEqualTo(String.valueOf(Opening.TRIES)));
    assertThat(stream.row(user, Projection.SUMMARY, "all").counts()).containsEntry("checkins", 1L);
  }
}
