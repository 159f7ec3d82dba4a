package org.evenkeel.analytics.counting.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.evenkeel.analytics.FixedKeys;
import org.evenkeel.analytics.counting.Members;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.identity.UserErased;
import org.evenkeel.contracts.sessions.GuidedSessionAbandoned;
import org.evenkeel.contracts.sessions.RsdEpisodeResolved;
import org.evenkeel.contracts.sessions.RsdEpisodeStarted;
import org.evenkeel.contracts.sessions.SparkSessionCompleted;
import org.evenkeel.contracts.sessions.SparkSessionStarted;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.evenkeel.contracts.wellness.InterventionStarted;
import org.evenkeel.platform.crypto.DataKey;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.messaging.DeadLetterHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnalyticsTopologyTests {

  private static final String SEALED = "ek1.x.1.AAAA";

  private final FixedKeys keys = new FixedKeys();
  private final UnsteadyKeys opening = new UnsteadyKeys(keys);
  private final StreamBench stream = new StreamBench(keys, opening);
  private final UUID user = UUID.randomUUID();
  private final UUID record = UUID.randomUUID();
  private long sequence;

  @AfterEach
  void end() {
    stream.close();
  }

  @Test
  void a_check_in_counts_in_the_summary_and_on_its_day() {
    tell(Members.checkIn(user, record, 0, 4, 6, List.of("sad", "my own word", "anxiety")));
    tell(Members.checkIn(user, UUID.randomUUID(), 0, 7, 2, List.of("sad")));
    tell(Members.checkIn(user, UUID.randomUUID(), 1, 9, 9, List.of()));

    Row summary = stream.row(user, Projection.SUMMARY, "all");
    assertThat(summary.counts()).isEqualTo(Map.of("checkins", 3L));
    assertThat(summary.lastAt()).isEqualTo(Map.of("checkins", Members.at(1)));
    assertThat(summary.version()).isEqualTo(3);
    assertThat(stream.row(user, Projection.DAY, Members.day(0)).counts())
        .isEqualTo(
            Map.of(
                "checkins", 2L,
                "mood_sum", 11L,
                "energy_sum", 8L,
                "feeling.sad", 2L,
                "feeling.anxious", 1L));
  }

  @Test
  void an_event_and_a_record_that_come_again_count_once() {
    UUID event = UUID.randomUUID();
    CheckInRecorded checkIn = Members.checkIn(user, record, 0, 4, 6, List.of());
    stream.tell(event, user, 1, checkIn);
    stream.tell(event, user, 1, checkIn);
    stream.tell(UUID.randomUUID(), user, 2, checkIn);

    assertThat(stream.row(user, Projection.SUMMARY, "all").counts()).containsEntry("checkins", 1L);
    assertThat(stream.counted("known")).isEqualTo(2);
  }

  @Test
  void deleting_takes_it_out_of_every_row_and_the_one_before_was_last() {
    tell(Members.checkIn(user, UUID.randomUUID(), 1, 5, 5, List.of()));
    tell(Members.checkIn(user, record, 3, 4, 6, List.of("sad")));
    tell(new CheckInDeleted(record, user, Members.day(3)));

    assertThat(stream.row(user, Projection.SUMMARY, "all").counts()).containsEntry("checkins", 1L);
    assertThat(stream.row(user, Projection.SUMMARY, "all").lastAt())
        .isEqualTo(Map.of("checkins", Members.at(1)));
    assertThat(stream.row(user, Projection.DAY, Members.day(3)).empty()).isTrue();
  }

  @Test
  void a_deletion_that_comes_before_its_record_holds() {
    tell(new CheckInDeleted(record, user, Members.day(3)));
    tell(Members.checkIn(user, record, 3, 4, 6, List.of()));

    assertThat(stream.rows()).isEmpty();
  }

  @Test
  void what_comes_late_counts_on_its_own_day_and_is_not_last() {
    tell(Members.checkIn(user, UUID.randomUUID(), 4, 5, 5, List.of()));
    tell(Members.checkIn(user, record, 0, 4, 6, List.of()));

    assertThat(stream.row(user, Projection.DAY, Members.day(0)).counts())
        .containsEntry("mood_sum", 4L);
    assertThat(stream.row(user, Projection.SUMMARY, "all").lastAt())
        .containsEntry("checkins", Members.at(4));
  }

  @Test
  void nobody_counts_for_somebody_else() {
    UUID other = UUID.randomUUID();
    tell(Members.checkIn(user, record, 0, 4, 6, List.of()));
    stream.tell(UUID.randomUUID(), other, 1, Members.checkIn(other, record, 0, 9, 9, List.of()));
    tell(new CheckInDeleted(record, user, Members.day(0)));

    assertThat(stream.row(user, Projection.SUMMARY, "all").empty()).isTrue();
    assertThat(stream.row(other, Projection.DAY, Members.day(0)).counts())
        .containsEntry("mood_sum", 9L);
  }

  @Test
  void interventions_and_sessions_have_rows_of_their_own() {
    UUID intervention = UUID.randomUUID();
    tell(new InterventionStarted(record, user, intervention, null, null, Members.at(0)));
    tell(
        new InterventionCompleted(
            record,
            user,
            intervention,
            null,
            4,
            List.of(),
            60,
            Members.at(0),
            "UTC",
            Members.day(0)));
    UUID spark = UUID.randomUUID();
    tell(new SparkSessionStarted(spark, user, 1, Members.at(0), "UTC", Members.day(0), SEALED));
    tell(
        new SparkSessionCompleted(
            spark, user, 5, Members.at(0), "UTC", Members.day(0), 8, 3, SEALED));
    UUID left = UUID.randomUUID();
    tell(
        new GuidedSessionAbandoned(
            left, user, "spark", 2, Members.at(0), "UTC", Members.day(0), "left"));
    UUID episode = UUID.randomUUID();
    tell(new RsdEpisodeStarted(episode, user, 1, Members.at(0), "UTC", Members.day(0), 9, SEALED));
    tell(
        new RsdEpisodeResolved(
            episode, user, 2, Members.at(0), "UTC", Members.day(0), 9, 0, 45, SEALED));

    assertThat(stream.row(user, Projection.INTERVENTION, intervention).counts())
        .isEqualTo(Map.of("started", 1L, "completed", 1L, "rating_sum", 4L));
    assertThat(stream.row(user, Projection.SESSIONS, "spark").counts())
        .isEqualTo(
            Map.of(
                "started", 1L,
                "completed", 1L,
                "abandoned", 1L,
                "measured", 1L,
                "intensity_change_sum", -5L));
    assertThat(stream.row(user, Projection.SESSIONS, "rsd").counts())
        .containsEntry("recovered", 1L)
        .containsEntry("recovery_minutes_sum", 45L)
        .containsEntry("intensity_change_sum", -9L);
    assertThat(stream.row(user, Projection.SUMMARY, "all").counts())
        .isEqualTo(Map.of("interventions_completed", 1L, "spark_sessions", 1L, "rsd_episodes", 1L));
  }

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
    assertThat(stream.remembered(user.toString())).isEqualTo(1);

    tell(Members.checkIn(user, UUID.randomUUID(), 2, 4, 6, List.of()));
    tell(new UserErased(user, Members.at(2)));
    assertThat(stream.read()).isEmpty();
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

  private void tell(Fact fact) {
    stream.tell(UUID.randomUUID(), user, ++sequence, fact);
  }

  /** Keys of the stream: away for some calls, or destroyed while others can still seal. */
  private static final class UnsteadyKeys implements DataKeys {
    private final FixedKeys keys;
    private final FixedKeys destroyed = new FixedKeys();
    private int away;

    private UnsteadyKeys(FixedKeys keys) {
      this.keys = keys;
    }

    @Override
    public DataKey of(UUID userId) {
      if (away > 0) {
        away--;
        throw new DataKeyUnavailableException(null);
      }
      destroyed.of(userId);
      return keys.of(userId);
    }

    @Override
    public void forget(UUID userId) {}
  }
}
