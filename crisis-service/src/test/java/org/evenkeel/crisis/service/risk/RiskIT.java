package org.evenkeel.crisis.service.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.contracts.crisis.FloorNoticed;
import org.evenkeel.contracts.ml.TextAnalyzed;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.crisis.service.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What no single text says, and everything together does. */
class RiskIT extends RunningService {

  private final UUID user = UUID.randomUUID();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

  @Test
  void three_moderate_texts_within_days_are_one_moderate_case_due_in_a_day() {
    noticed("first", UUID.randomUUID());
    UUID second = UUID.randomUUID();
    noticed("second", null);
    noticed("second", second);
    await().atMost(Duration.ofSeconds(60)).until(() -> namedRecords() == 2);
    assertThat(cases()).isEmpty();

    noticed("third", UUID.randomUUID());
    awaitCases(1);
    noticed("fourth", UUID.randomUUID());
    awaitAssessments(4);

    assertThat(sources()).containsExactly("pipeline");
    JsonNode crisis = responder().get("/crisis/cases/" + cases().getFirst()).getBody();
    assertThat(crisis.path("level").asString()).isEqualTo("moderate");
    assertThat(
            Duration.between(
                Instant.parse(crisis.path("opened_at").asString()),
                Instant.parse(crisis.path("due_at").asString())))
        .isEqualTo(Duration.ofHours(24));
  }

  @Test
  void a_classifier_raises_what_the_floor_noticed_once_in_every_order() {
    UUID record = UUID.randomUUID();
    analyzed(record, 0.97);
    checkedIn(record, "source-1", LocalDate.now(ZoneOffset.UTC), 5);
    noticed("source-1", record);
    awaitCases(1);
    analyzed(record, 0.98);
    noticed("source-1", record);
    UUID last = UUID.randomUUID();
    noticed("source-2", last);
    awaitAssessment(last);

    assertThat(sources()).containsExactly("pipeline");
    assertThat(level()).isEqualTo("high");
  }

  @Test
  void the_floor_alone_opens_its_case_and_the_pipeline_no_second() {
    UUID record = UUID.randomUUID();
    publish(fired("source-1", "checkin", null, "high"));
    publish(fired("source-1", "checkin", record, "high"));
    analyzed(record, 0.2);
    awaitAssessment(record);
    awaitCases(1);

    assertThat(sources()).containsExactly("checkin");
    JsonNode first = assessments().at("/data/0");
    assertThat(first.path("level").asString()).isEqualTo("high");
    assertThat(first.path("case_id").isNull()).isTrue();
  }

  @Test
  void an_answer_about_self_harm_is_high_whatever_level_was_sent() {
    publish(fired("phq-9", "assessment", UUID.randomUUID(), "moderate"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !cases().isEmpty() && level().equals("high"));
    await().atMost(Duration.ofSeconds(60)).until(() -> sources().contains("pipeline"));
    assertThat(cases()).hasSize(1);
  }

  @Test
  void a_mood_that_went_down_makes_a_moderate_word_high_and_reasons_are_shown_and_audited() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    for (int day = 20; day >= 0; day--) {
      checkedIn(UUID.randomUUID(), null, today.minusDays(day), day < 5 ? 3 : 8);
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> count("risk_record") == 21);
    UUID record = UUID.randomUUID();
    noticed("source-1", record);
    awaitCases(1);

    JsonNode shown = assessments().at("/data/0");
    assertThat(shown.path("level").asString()).isEqualTo("high");
    assertThat(shown.path("record_id").asString()).isEqualTo(record.toString());
    assertThat(shown.path("thresholds_version").asInt()).isPositive();
    assertThat(shown.path("reasons").findValuesAsString("code"))
        .containsExactly("agreement", "floor_moderate", "below_own_usual");
    assertThat(shown.at("/reasons/0/text").asString()).endsWith(".");
    assertThat(
            database
                .sql(
                    "SELECT count(*) FROM audit_entry WHERE action = 'case.assessments-read' AND"
                        + " resource_id = ?")
                .param(cases().getFirst().toString())
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(
            responder()
                .get("/crisis/cases/" + UUID.randomUUID() + "/assessments")
                .getStatusCode()
                .value())
        .isEqualTo(404);
    assertThat(
            member()
                .get("/crisis/cases/" + cases().getFirst() + "/assessments")
                .getStatusCode()
                .value())
        .isEqualTo(403);
  }

  @Test
  void an_old_text_read_anew_opens_nothing() {
    publish(
        new FloorNoticed(
            user,
            "journal",
            "old",
            UUID.randomUUID(),
            0.45,
            List.of("burden"),
            "floor-1",
            now.minus(Duration.ofDays(10))));
    UUID fresh = UUID.randomUUID();
    noticed("new", fresh);
    awaitAssessment(fresh);
    assertThat(count("risk_assessment")).isEqualTo(1);
    assertThat(cases()).isEmpty();
  }

  @Test
  void nothing_of_a_deleted_check_in_stays_or_comes_back() {
    UUID record = UUID.randomUUID();
    checkedIn(record, "source-1", LocalDate.now(ZoneOffset.UTC), 2);
    noticed("source-1", record);
    analyzed(record, 0.1);
    awaitAssessment(record);
    await().atMost(Duration.ofSeconds(60)).until(() -> count("risk_reading") == 1);

    publish(new CheckInDeleted(record, user, LocalDate.now(ZoneOffset.UTC)));
    await().atMost(Duration.ofSeconds(60)).until(() -> count("risk_forgotten") == 1);
    assertThat(count("risk_record") + count("risk_floor") + count("risk_reading")).isZero();
    assertThat(count("risk_assessment")).isZero();

    noticed("source-1", record);
    UUID other = UUID.randomUUID();
    noticed("source-2", other);
    awaitAssessment(other);
    assertThat(count("risk_floor")).isEqualTo(1);
  }

  private void noticed(String source, @Nullable UUID record) {
    publish(
        new FloorNoticed(user, "checkin", source, record, 0.45, List.of("burden"), "floor-1", now));
  }

  private FloorFired fired(String source, String type, @Nullable UUID record, String level) {
    return new FloorFired(
        user, type, source, record, level, 0.8, List.of("ideation"), "floor-1", "r-1", "US", now);
  }

  private void analyzed(UUID record, double danger) {
    publish(
        new TextAnalyzed(
            user,
            "checkin",
            record,
            1,
            "emotion-1",
            "neutral",
            null,
            0.6,
            0.0,
            Map.of("neutral", 0.6),
            now,
            danger,
            "danger-1"));
  }

  private void checkedIn(UUID record, @Nullable String source, LocalDate day, int mood) {
    publish(
        new CheckInRecorded(
            record, user, now, "UTC", day, mood, 5, null, null, List.of(), null, null, null, null,
            0.0, false, source));
  }

  private void publish(Fact fact) {
    BROKER.publish(UUID.randomUUID(), user, fact);
  }

  private JsonNode assessments() {
    return responder().get("/crisis/cases/" + cases().getFirst() + "/assessments").getBody();
  }

  private void awaitCases(int count) {
    await().atMost(Duration.ofSeconds(60)).until(() -> cases().size() == count);
  }

  private void awaitAssessments(long count) {
    await().atMost(Duration.ofSeconds(60)).until(() -> count("risk_assessment") >= count);
  }

  private void awaitAssessment(UUID record) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                database
                    .sql("SELECT 1 FROM risk_assessment WHERE record_id = ? LIMIT 1")
                    .param(record)
                    .query((row, n) -> n)
                    .optional()
                    .isPresent());
  }

  private long namedRecords() {
    return database
        .sql("SELECT count(record_id) FROM risk_floor WHERE user_id = ?")
        .param(user)
        .query(Long.class)
        .single();
  }

  private long count(String table) {
    return database
        .sql("SELECT count(*) FROM " + table + " WHERE user_id = ?")
        .param(user)
        .query(Long.class)
        .single();
  }

  private String level() {
    return database
        .sql("SELECT level FROM crisis_case WHERE user_id = ?")
        .param(user)
        .query(String.class)
        .single();
  }

  private List<UUID> cases() {
    return database
        .sql("SELECT id FROM crisis_case WHERE user_id = ?")
        .param(user)
        .query(UUID.class)
        .list();
  }

  private List<String> sources() {
    return database
        .sql("SELECT source_type FROM case_source WHERE user_id = ? ORDER BY detected_at")
        .param(user)
        .query(String.class)
        .list();
  }
}
