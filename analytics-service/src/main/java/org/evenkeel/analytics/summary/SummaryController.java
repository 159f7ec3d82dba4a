package org.evenkeel.analytics.summary;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.analytics.activity.Activities;
import org.evenkeel.analytics.activity.ActivityKind;
import org.evenkeel.analytics.counting.CountedRows;
import org.evenkeel.analytics.counting.ReadingCounts;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A member's own summary. */
@RestController
class SummaryController {

  private final ReadingCounts counted;
  private final Activities activities;

  SummaryController(ReadingCounts counted, Activities activities) {
    this.counted = counted;
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
    CountedRows.Totals totals =
        counted.totals(caller.userId()).orElseGet(() -> tallied(caller.userId()));
    Map<String, Long> counts = totals.counts();
    Map<String, Instant> last = totals.lastAt();
    return new Summary(
        counts.getOrDefault("checkins", 0L),
        counts.getOrDefault("journal_entries", 0L),
        counts.getOrDefault("interventions_completed", 0L),
        counts.getOrDefault("spark_sessions", 0L),
        counts.getOrDefault("wave_sessions", 0L),
        counts.getOrDefault("rsd_episodes", 0L),
        counts.getOrDefault("ideas_captured", 0L),
        last.get("checkins"),
        last.get("journal_entries"),
        last.get("interventions_completed"),
        last.get("spark_sessions"),
        last.get("wave_sessions"),
        last.get("rsd_episodes"),
        last.get("ideas_captured"));
  }

  /** While the rows of this generation of the stream are behind the logs. */
  private CountedRows.Totals tallied(UUID userId) {
    Map<String, Long> counts = new HashMap<>();
    Map<String, Instant> last = new HashMap<>();
    activities
        .tally(userId)
        .forEach(
            (kind, tally) -> {
              counts.put(name(kind), tally.count());
              last.put(name(kind), tally.last());
            });
    return new CountedRows.Totals(counts, last);
  }

  private static String name(ActivityKind kind) {
    return switch (kind) {
      case CHECKIN -> "checkins";
      case JOURNAL_ENTRY -> "journal_entries";
      case INTERVENTION_COMPLETED -> "interventions_completed";
      case SPARK_SESSION -> "spark_sessions";
      case WAVE_SESSION -> "wave_sessions";
      case RSD_EPISODE -> "rsd_episodes";
      case IDEA -> "ideas_captured";
    };
  }
}
