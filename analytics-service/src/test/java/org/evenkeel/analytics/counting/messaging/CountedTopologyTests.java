package org.evenkeel.analytics.counting.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.analytics.counting.Members;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.contracts.sessions.GuidedSessionAbandoned;
import org.evenkeel.contracts.sessions.RsdEpisodeResolved;
import org.evenkeel.contracts.sessions.RsdEpisodeStarted;
import org.evenkeel.contracts.sessions.SparkSessionCompleted;
import org.evenkeel.contracts.sessions.SparkSessionStarted;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.evenkeel.contracts.wellness.InterventionStarted;
import org.junit.jupiter.api.Test;

/** What records add to which row, and that each counts once. */
class CountedTopologyTests extends TopologyTest {

  private static final String SEALED = "ek1.x.1.AAAA";

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
}
