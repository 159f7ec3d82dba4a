package org.evenkeel.acceptance.faults;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What analytics must say of what was acknowledged, as simply as can be: everything summed, without
 * order, versions or events.
 */
final class Recount {

  static final String SUMMARY = "stream_summary";
  static final String DAY = "stream_day";
  static final String WEEK = "stream_week";
  static final String INTERVENTION = "stream_intervention";
  static final String SESSIONS = "stream_sessions";
  static final String ACTIVITY = "activity";
  static final String ALL = "all";

  /** Weeks are kept for each of these. */
  private static final List<DayOfWeek> WEEK_STARTS =
      List.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.SATURDAY);

  private final Map<UUID, ZoneId> zones;
  private final Rows rows = new Rows();
  private final Set<Rows.Place> daysWithCheckIns = new HashSet<>();

  private Recount(Map<UUID, ZoneId> zones) {
    this.zones = zones;
  }

  /** The rows that these add up to. */
  static Rows of(Collection<Done> standing, Map<UUID, ZoneId> zones) {
    Recount recount = new Recount(zones);
    standing.forEach(recount::take);
    return recount.rows;
  }

  private void take(Done done) {
    UUID user = done.userId();
    switch (done) {
      case Done.CheckIn(var _, var id, var at, int mood, int energy, String feeling) -> {
        counted(user, id, at, "checkins", "checkin");
        LocalDate day = day(user, at);
        onDayAndWeeks(user, day, "mood_sum", mood);
        onDayAndWeeks(user, day, "energy_sum", energy);
        Rows.Place row = new Rows.Place(DAY, user, day.toString());
        rows.add(row, "feelings." + feeling, 1);
        if (daysWithCheckIns.add(row)) {
          weeks(user, day, "days_with_checkins", 1);
        }
      }
      case Done.Idea(var _, var id, var at) -> counted(user, id, at, "ideas_captured", "idea");
      case Done.Begun begun ->
          rows.add(place(INTERVENTION, user, begun.interventionId()), "started", 1);
      case Done.Helped helped -> {
        counted(
            user, helped.id(), helped.at(), "interventions_completed", "intervention_completed");
        Rows.Place row = place(INTERVENTION, user, helped.interventionId());
        rows.add(row, "completed", 1);
        rows.add(row, "rating_sum", helped.rating());
      }
      case Done.Entered entered -> {
        rows.add(sessions(user, entered.kind()), "started", 1);
        if (entered.kind() == Guided.RSD) {
          counted(user, entered.id(), entered.at(), "rsd_episodes", "rsd_episode");
        }
      }
      case Done.Ended ended -> ended(user, ended);
      case Done.Left left -> rows.add(sessions(user, left.kind()), "abandoned", 1);
    }
  }

  private void ended(UUID user, Done.Ended ended) {
    Rows.Place row = sessions(user, ended.kind());
    rows.add(row, "completed", 1);
    rows.add(row, "measured", 1);
    rows.add(row, "intensity_change_sum", (long) ended.after() - ended.before());
    if (ended.recovery() != null) {
      rows.add(row, "recovered", 1);
      rows.add(row, "recovery_minutes_sum", ended.recovery().toMinutes());
    }
    if (ended.kind() != Guided.RSD) {
      String kind = ended.kind().code();
      counted(user, ended.id(), ended.at(), kind + "_sessions", kind + "_session");
    }
  }

  /** Something that summary, day, weeks and the list of what was done have. */
  private void counted(UUID user, UUID id, Instant at, String figure, String activity) {
    LocalDate day = day(user, at);
    Rows.Place summary = new Rows.Place(SUMMARY, user, ALL);
    rows.add(summary, figure, 1);
    rows.latest(summary, "last_" + figure, at);
    onDayAndWeeks(user, day, figure, 1);
    Rows.Place row = new Rows.Place(ACTIVITY, user, activity + " " + id);
    rows.put(row, "occurred_at", at);
    rows.put(row, "local_date", day.toString());
  }

  private void onDayAndWeeks(UUID user, LocalDate day, String figure, long n) {
    rows.add(new Rows.Place(DAY, user, day.toString()), figure, n);
    weeks(user, day, figure, n);
  }

  private void weeks(UUID user, LocalDate day, String figure, long n) {
    WEEK_STARTS.forEach(first -> rows.add(week(user, first, day), figure, n));
  }

  /** The row of the week that holds a day. */
  static Rows.Place week(UUID user, DayOfWeek first, LocalDate day) {
    LocalDate start = day.with(TemporalAdjusters.previousOrSame(first));
    return new Rows.Place(WEEK, user, first.getValue() % 7 + " " + start);
  }

  private LocalDate day(UUID user, Instant at) {
    return LocalDate.ofInstant(at, Objects.requireNonNull(zones.get(user)));
  }

  private static Rows.Place sessions(UUID user, Guided kind) {
    return new Rows.Place(SESSIONS, user, kind.code());
  }

  private static Rows.Place place(String table, UUID user, UUID of) {
    return new Rows.Place(table, user, of.toString());
  }
}
