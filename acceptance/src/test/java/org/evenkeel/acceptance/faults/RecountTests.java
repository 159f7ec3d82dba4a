package org.evenkeel.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecountTests {

  private static final UUID MEMBER = new UUID(0, 1);
  private static final UUID TOOL = new UUID(0, 2);

  /** Still Saturday in Honolulu, where a week begins on Sunday. */
  private static final Instant AT = Instant.parse("2026-11-29T08:00:00Z");

  private static final Map<UUID, ZoneId> ZONES = Map.of(MEMBER, ZoneId.of("Pacific/Honolulu"));

  private final Ledger ledger = new Ledger();

  private Rows rows() {
    return Recount.of(ledger.standing(), ZONES);
  }

  private static Rows.Place place(String table, String of) {
    return new Rows.Place(table, MEMBER, of);
  }

  @Test
  void a_check_in_is_in_summary_day_week_and_list_of_its_owners_own_day() {
    UUID id = new UUID(1, 1);
    ledger.add(new Done.CheckIn(MEMBER, id, AT, 4, 7, "sad"));

    Rows rows = rows();
    assertThat(rows.of(place(Recount.SUMMARY, Recount.ALL)))
        .isEqualTo(Map.of("checkins", 1L, "last_checkins", AT));
    assertThat(rows.of(place(Recount.DAY, "2026-11-28")))
        .isEqualTo(Map.of("checkins", 1L, "mood_sum", 4L, "energy_sum", 7L, "feelings.sad", 1L));
    assertThat(rows.of(Recount.week(MEMBER, DayOfWeek.SUNDAY, LocalDate.of(2026, 11, 28))))
        .containsEntry("days_with_checkins", 1L);
    assertThat(rows.of(place(Recount.WEEK, "0 2026-11-22"))).containsEntry("mood_sum", 4L);
    assertThat(rows.of(place(Recount.WEEK, "6 2026-11-28"))).containsEntry("checkins", 1L);
    assertThat(rows.of(place(Recount.ACTIVITY, "checkin " + id)))
        .containsEntry("local_date", "2026-11-28");
  }

  @Test
  void what_was_deleted_is_in_nothing_and_the_moment_before_it_is_the_last_again() {
    UUID deleted = new UUID(1, 2);
    ledger.add(new Done.Idea(MEMBER, new UUID(1, 1), AT));
    ledger.add(new Done.Idea(MEMBER, deleted, AT.plusSeconds(1)));
    ledger.remove(deleted);

    assertThat(rows().of(place(Recount.SUMMARY, Recount.ALL)))
        .isEqualTo(Map.of("ideas_captured", 1L, "last_ideas_captured", AT));
  }

  @Test
  void sessions_are_counted_by_kind_with_what_changed_and_how_long_it_took() {
    UUID episode = new UUID(1, 1);
    ledger.add(new Done.Entered(MEMBER, episode, Guided.RSD, AT));
    ledger.add(new Done.Ended(MEMBER, episode, Guided.RSD, AT, 9, 2, Duration.ofMinutes(40)));
    ledger.add(new Done.Left(MEMBER, new UUID(1, 2), Guided.WAVE));
    ledger.add(new Done.Begun(MEMBER, new UUID(1, 3), TOOL));
    ledger.add(new Done.Helped(MEMBER, new UUID(1, 3), TOOL, AT, 5));

    Rows rows = rows();
    assertThat(rows.of(place(Recount.SESSIONS, "rsd")))
        .isEqualTo(
            Map.of(
                "started", 1L,
                "completed", 1L,
                "measured", 1L,
                "intensity_change_sum", -7L,
                "recovered", 1L,
                "recovery_minutes_sum", 40L));
    assertThat(rows.of(place(Recount.SESSIONS, "wave"))).isEqualTo(Map.of("abandoned", 1L));
    assertThat(rows.of(place(Recount.INTERVENTION, TOOL.toString())))
        .isEqualTo(Map.of("started", 1L, "completed", 1L, "rating_sum", 5L));
    assertThat(rows.number(place(Recount.SUMMARY, Recount.ALL), "rsd_episodes")).isEqualTo(1);
  }

  @Test
  void a_row_that_says_something_else_is_missing_or_too_much_is_a_difference() {
    ledger.add(new Done.Idea(MEMBER, new UUID(1, 1), AT));
    Rows.Place summary = place(Recount.SUMMARY, Recount.ALL);

    Rows changed = rows();
    changed.add(summary, "ideas_captured", 1);
    assertThat(rows().differences(changed))
        .containsExactly(
            "stream_summary: 0 rows are missing, 0 too many, 1 say something else"
                + " [ideas_captured]");
    Rows surplus = rows();
    surplus.add(place(Recount.DAY, "2026-01-01"), "checkins", 1);
    assertThat(rows().differences(surplus)).singleElement().asString().contains("1 too many");
    assertThat(surplus.differences(rows())).singleElement().asString().contains("1 rows are");
    assertThat(rows().differences(rows())).isEmpty();
  }

  @Test
  void a_row_of_zeros_is_as_good_as_none() {
    Rows zeros = new Rows();
    zeros.add(place(Recount.DAY, "2026-01-01"), "checkins", 0);
    assertThat(new Rows().differences(zeros)).isEmpty();
  }
}
