package org.evenkeel.analytics.usage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Usage over some days.
 *
 * @param features over all the days
 * @param days those with any activity
 */
record UsageView(
    LocalDate from,
    LocalDate to,
    Engagement engagement,
    List<FeatureUse> features,
    List<UsageDay> days,
    RecommendationConversion recommendations) {

  /**
   * How many come, up to the last day of the report.
   *
   * @param dailyMembers on that day
   * @param weeklyMembers different ones in the 7 days up to it
   * @param monthlyMembers different ones in the 30 days up to it
   * @param stickiness mean of daily members over those 30 days by monthly members, 0 to 1; null
   *     without any
   */
  record Engagement(
      long dailyMembers, long weeklyMembers, long monthlyMembers, @Nullable Double stickiness) {}

  /**
   * A feature.
   *
   * @param feature checkin, journal_entry, intervention_completed, spark_session, wave_session,
   *     rsd_episode or idea
   * @param count how often
   * @param members how many different members
   */
  record FeatureUse(String feature, long count, long members) {}

  /** One of the members' own days. */
  record UsageDay(LocalDate day, long members, List<FeatureUse> features) {}

  /**
   * What became of what was offered, however later.
   *
   * @param offered decisions that offered something
   * @param started decisions of which something was started
   * @param completed decisions of which something was completed
   * @param startedShare of offered, 0 to 1; null without offers
   * @param completedShare of started, 0 to 1; null when none was started
   * @param days of the offers, in UTC
   */
  record RecommendationConversion(
      long offered,
      long started,
      long completed,
      @Nullable Double startedShare,
      @Nullable Double completedShare,
      List<ConversionDay> days) {}

  /** The decisions of a day. */
  record ConversionDay(LocalDate day, long offered, long started, long completed) {}
}
