package org.evenkeel.contracts;

import java.time.Duration;
import java.util.List;

/** The one list of topics; local set-up, charts and operators derive from it. */
public final class Topics {

  /**
   * The stream of analytics-service, which reads several topics as one group. The number at its end
   * is its generation: another number counts everything anew.
   */
  public static final String ANALYTICS_STREAM = "analytics-stream-2";

  /** The group that keeps the rows of that generation; the numbers are the same. */
  public static final String ANALYTICS_COUNTS = "analytics-counts-2";

  public static final Topic IDENTITY_USERS =
      new Topic(
          "identity.users",
          "auth-service",
          null,
          List.of(
              "wellness-people",
              "wellness-supports",
              "session-people",
              "session-styles",
              "crisis-people",
              "crisis-staff",
              "notification-people",
              "notification-profiles",
              "notification-schedules",
              "notification-routine-wishes",
              "analytics-people",
              "analytics-styles",
              "analytics-weeks",
              ANALYTICS_STREAM));

  public static final Topic WELLNESS_RECORDS =
      new Topic(
          "wellness.records",
          "wellness-service",
          null,
          List.of(
              "ml-text",
              "analytics-records",
              "analytics-moments",
              ANALYTICS_STREAM,
              "crisis-risk-records",
              "notification-focus",
              "notification-routines"));

  public static final Topic WELLNESS_INTERVENTIONS =
      new Topic(
          "wellness.interventions",
          "wellness-service",
          null,
          List.of(
              "ml-rewards",
              "analytics-interventions",
              "analytics-ratings",
              "analytics-usage",
              ANALYTICS_STREAM));

  public static final Topic SESSIONS_GUIDED =
      new Topic(
          "sessions.guided",
          "session-service",
          null,
          List.of("analytics-sessions", ANALYTICS_STREAM));

  public static final Topic ML_INSIGHTS =
      new Topic(
          "ml.insights", "ml-service", null, List.of("wellness-insights", "crisis-risk-insights"));

  /** In the clear and without text, so that it opens a case with no data key at hand. */
  public static final Topic CRISIS_SIGNALS =
      new Topic(
          "crisis.signals",
          "*",
          Duration.ofDays(30),
          List.of("crisis-signals", "crisis-risk-signals"));

  public static final Topic CRISIS_CASES =
      new Topic(
          "crisis.cases",
          "crisis-service",
          null,
          List.of("notification-crisis", "analytics-crisis"));

  /**
   * Messages to members' emergency contacts: addresses of people who are no users, kept briefly.
   */
  public static final Topic CRISIS_CONTACTS =
      new Topic(
          "crisis.contacts",
          "crisis-service",
          Duration.ofDays(7),
          List.of("notification-contacts"));

  public static final Topic NOTIFICATION_DELIVERIES =
      new Topic(
          "notification.deliveries", "notification-service", null, List.of("analytics-deliveries"));

  /** What emergency contacts told us themselves, such as STOP in a text message. Ids only. */
  public static final Topic NOTIFICATION_CONTACTS =
      new Topic(
          "notification.contacts",
          "notification-service",
          Duration.ofDays(30),
          List.of("crisis-contact-answers"));

  public static final Topic ANALYTICS_INSIGHTS =
      new Topic("analytics.insights", "analytics-service", null, List.of("notification-weekly"));

  /**
   * Rows that the stream of analytics-service counts. Scores and counts in the clear, no text;
   * keyed by user, generation and row, placed by user, and taken away when the user is erased.
   */
  public static final Topic ANALYTICS_PROJECTIONS =
      new Topic(
          "analytics.projections", "analytics-service", null, List.of(ANALYTICS_COUNTS), true);

  private static final List<Topic> ALL =
      List.of(
          IDENTITY_USERS,
          WELLNESS_RECORDS,
          WELLNESS_INTERVENTIONS,
          SESSIONS_GUIDED,
          ML_INSIGHTS,
          CRISIS_SIGNALS,
          CRISIS_CASES,
          CRISIS_CONTACTS,
          NOTIFICATION_DELIVERIES,
          NOTIFICATION_CONTACTS,
          ANALYTICS_INSIGHTS,
          ANALYTICS_PROJECTIONS);

  private Topics() {}

  /** Every fact topic, without dead letters. */
  public static List<Topic> all() {
    return ALL;
  }
}
