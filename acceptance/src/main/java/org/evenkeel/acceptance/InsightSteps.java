package org.evenkeel.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;

/** What the person sees of their own doing. */
final class InsightSteps {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Person person;
  private final Narrator narrator;
  private final Instant since;

  /**
   * @param since when the first of what the person did was
   */
  InsightSteps(Person person, Narrator narrator, Instant since) {
    this.person = person;
    this.narrator = narrator;
    this.since = since;
  }

  void run() {
    narrator.step("summary and streak", this::summary);
    narrator.step("the week so far", this::week);
    narrator.step("own check-ins, page by page", this::pages);
  }

  private String summary() {
    Eventually.holds(
        "a summary of it all",
        SOON,
        () -> {
          JsonNode summary = person.get("/analytics/summary").expect(200).json();
          return summary.path("checkins").asInt() == 2
              && summary.path("interventions_completed").asInt() == 1
              && summary.path("spark_sessions").asInt() == 1
              && summary.path("wave_sessions").asInt() == 1
              && summary.path("rsd_episodes").asInt() == 1
              && summary.path("ideas_captured").asInt() == 1;
        });
    JsonNode achievements = person.get("/insights/achievements").expect(200).json();
    int streak = achievements.at("/streak/current_days").asInt();
    if (streak < 1 || streak > days()) {
      throw new JobFailed("the streak is " + streak + ", not one day");
    }
    return "2 check-ins, 1 intervention, SPARK, WAVE, 1 episode, 1 idea, streak in days: " + streak;
  }

  /** One, or two around midnight where the person is. */
  private long days() {
    ZoneId zone = ZoneId.of(Arrival.ZONE);
    return 1
        + ChronoUnit.DAYS.between(
            LocalDate.ofInstant(since, zone), LocalDate.ofInstant(Instant.now(), zone));
  }

  private String week() {
    JsonNode week =
        Eventually.get(
            "a week with all of it",
            SOON,
            () -> {
              JsonNode now = person.get("/insights/weekly").expect(200).json();
              return MainJob.when(
                  now.path("total_checkins").asInt() == 2
                      && now.path("interventions_completed").asInt() == 1
                      && now.path("skills_practiced").size() >= 2,
                  now);
            });
    if (!week.path("mood_trend").asString("").equals("not_enough_yet")) {
      throw new JobFailed("one day is called a trend");
    }
    if (!week.path("state").asString("").equals("running")) {
      throw new JobFailed("a week that goes on is called final");
    }
    return week.path("summary_narrative").asString("").strip().lines().findFirst().orElseThrow();
  }

  private String pages() {
    Answer first = person.get("/checkins?per_page=1").expect(200);
    if (first.json().at("/meta/total").asInt() != 2
        || first.json().at("/meta/total_pages").asInt() != 2
        || first.json().path("data").size() != 1) {
      throw new JobFailed("the first page does not say that there are two");
    }
    Answer second = person.get("/checkins?per_page=1&page=2").expect(200);
    if (first.text("/data/0/id").equals(second.text("/data/0/id"))) {
      throw new JobFailed("both pages show the same check-in");
    }
    return "two pages of one";
  }
}
