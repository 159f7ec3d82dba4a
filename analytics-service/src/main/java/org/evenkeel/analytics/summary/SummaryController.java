package org.evenkeel.analytics.summary;

import java.time.Instant;
import java.util.Map;
import org.evenkeel.analytics.activity.Activities;
import org.evenkeel.analytics.activity.ActivityKind;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A member's own summary. */
@RestController
class SummaryController {

  private static final Activities.Tally NEVER = new Activities.Tally(0, Instant.EPOCH);

  private final Activities activities;

  SummaryController(Activities activities) {
    this.activities = activities;
  }

  /** Counts of what was completed, and when last; null for what never happened. */
  record Summary(
      long checkins,
      long journalEntries,
      long interventionsCompleted,
      long sparkSessions,
      long waveSessions,
      long rsdEpisodes,
      long ideasCaptured,
      @Nullable Instant lastCheckinAt,
      @Nullable Instant lastJournalEntryAt,
      @Nullable Instant lastInterventionCompletedAt,
      @Nullable Instant lastSparkSessionAt,
      @Nullable Instant lastWaveSessionAt,
      @Nullable Instant lastRsdEpisodeAt,
      @Nullable Instant lastIdeaCapturedAt) {}

  @Requires("insights:own")
  @GetMapping("/api/v1/analytics/summary")
  Summary summary(Caller caller) {
    Map<ActivityKind, Activities.Tally> tally = activities.tally(caller.userId());
    return new Summary(
        count(tally, ActivityKind.CHECKIN),
        count(tally, ActivityKind.JOURNAL_ENTRY),
        count(tally, ActivityKind.INTERVENTION_COMPLETED),
        count(tally, ActivityKind.SPARK_SESSION),
        count(tally, ActivityKind.WAVE_SESSION),
        count(tally, ActivityKind.RSD_EPISODE),
        count(tally, ActivityKind.IDEA),
        last(tally, ActivityKind.CHECKIN),
        last(tally, ActivityKind.JOURNAL_ENTRY),
        last(tally, ActivityKind.INTERVENTION_COMPLETED),
        last(tally, ActivityKind.SPARK_SESSION),
        last(tally, ActivityKind.WAVE_SESSION),
        last(tally, ActivityKind.RSD_EPISODE),
        last(tally, ActivityKind.IDEA));
  }

  private static long count(Map<ActivityKind, Activities.Tally> tally, ActivityKind kind) {
    return tally.getOrDefault(kind, NEVER).count();
  }

  private static @Nullable Instant last(
      Map<ActivityKind, Activities.Tally> tally, ActivityKind kind) {
    Activities.Tally found = tally.get(kind);
    return found == null ? null : found.last();
  }
}
