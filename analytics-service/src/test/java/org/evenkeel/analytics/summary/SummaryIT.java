package org.evenkeel.analytics.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.analytics.RunningService;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.sessions.IdeaCaptured;
import org.evenkeel.contracts.sessions.IdeaDeleted;
import org.evenkeel.contracts.sessions.SparkSessionCompleted;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.evenkeel.contracts.wellness.JournalEntryDeleted;
import org.evenkeel.contracts.wellness.JournalEntryWritten;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SummaryIT extends RunningService {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Instant THEN = Instant.parse("2026-03-01T18:00:00Z");

  private final UUID user = UUID.randomUUID();
  private final UUID record = UUID.randomUUID();

  @Test
  void what_a_member_did_in_every_service_is_counted() {
    publish(checkIn(user, UUID.randomUUID(), DAY));
    publish(written(UUID.randomUUID()));
    BROKER.publish(
        UUID.randomUUID(),
        user,
        new InterventionCompleted(
            record, user, UUID.randomUUID(), null, 4, List.of(), 120, THEN, "UTC", DAY));
    BROKER.publish(
        UUID.randomUUID(),
        user,
        new SparkSessionCompleted(record, user, 5, THEN, "UTC", DAY, 7, 2, "ek1.x.1.AAAA"));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              assertThat(summary().path("checkins").asInt()).isEqualTo(1);
              assertThat(summary().path("journal_entries").asInt()).isEqualTo(1);
              assertThat(summary().path("interventions_completed").asInt()).isEqualTo(1);
              assertThat(summary().path("spark_sessions").asInt()).isEqualTo(1);
            });
    assertThat(summary().path("last_spark_session_at").asString()).isEqualTo(THEN.toString());
  }

  @Test
  void what_a_member_deleted_counts_no_more() {
    UUID entry = UUID.randomUUID();
    publish(checkIn(user, record, DAY));
    publish(written(entry));
    BROKER.publish(UUID.randomUUID(), user, new CheckInDeleted(record, user, DAY));
    BROKER.publish(UUID.randomUUID(), user, new JournalEntryDeleted(entry, user, DAY));
    publish(checkIn(user, UUID.randomUUID(), DAY));
    publish(checkIn(user, UUID.randomUUID(), DAY));

    awaitCheckIns(2);
    assertThat(summary().path("journal_entries").asInt()).isZero();
    assertThat(summary().path("last_journal_entry_at").isNull()).isTrue();
  }

  @Test
  void an_idea_counts_once_and_no_more_when_it_is_deleted() {
    UUID deleted = UUID.randomUUID();
    publish(captured(record));
    publish(captured(record));
    publish(captured(deleted));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> summary().path("ideas_captured").asInt() == 2);

    BROKER.publish(UUID.randomUUID(), user, new IdeaDeleted(deleted, user, DAY));
    publish(captured(deleted));
    publish(captured(UUID.randomUUID()));
    publish(captured(UUID.randomUUID()));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> summary().path("ideas_captured").asInt() == 3);
    assertThat(summary().path("last_idea_captured_at").asString()).isEqualTo(THEN.toString());
  }

  @Test
  void a_record_that_comes_after_its_deletion_is_not_counted() {
    BROKER.publish(UUID.randomUUID(), user, new CheckInDeleted(record, user, DAY));
    publish(checkIn(user, record, DAY));
    publish(checkIn(user, UUID.randomUUID(), DAY));
    publish(written(UUID.randomUUID()));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> summary().path("journal_entries").asInt() == 1);
    assertThat(summary().path("checkins").asInt()).isEqualTo(1);
  }

  @Test
  void the_same_event_again_and_the_same_record_again_count_once() {
    UUID eventId = UUID.randomUUID();
    BROKER.publish(eventId, user, checkIn(user, record, DAY));
    BROKER.publish(eventId, user, checkIn(user, record, DAY));
    publish(checkIn(user, record, DAY));
    publish(written(UUID.randomUUID()));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> summary().path("journal_entries").asInt() == 1);
    assertThat(summary().path("checkins").asInt()).isEqualTo(1);
  }

  @Test
  void a_record_that_cannot_be_read_goes_aside_and_its_neighbours_count() {
    publish(checkIn(user, UUID.randomUUID(), DAY));
    BROKER.publishGarbage(user, CheckInRecorded.class);
    publish(checkIn(user, UUID.randomUUID(), DAY));

    awaitCheckIns(2);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.deadLetters(Topics.WELLNESS_RECORDS, "analytics-records", user) == 1);
  }

  @Test
  void a_summary_is_for_its_owner_with_the_permission() {
    publish(checkIn(user, record, DAY));
    awaitCheckIns(1);

    JsonNode stranger = read(UUID.randomUUID(), "UTC", "/api/v1/analytics/summary");

    assertThat(stranger.path("checkins").asInt()).isZero();
    assertThat(stranger.path("last_checkin_at").isNull()).isTrue();
    assertThat(get(TOKENS.token(user).sign(), "/api/v1/analytics/summary").getStatusCode().value())
        .isEqualTo(403);
  }

  private void publish(CheckInRecorded fact) {
    BROKER.publish(UUID.randomUUID(), user, fact);
  }

  private void publish(IdeaCaptured fact) {
    BROKER.publish(UUID.randomUUID(), user, fact);
  }

  private IdeaCaptured captured(UUID id) {
    return new IdeaCaptured(id, user, 1, THEN, "UTC", DAY, "ek1.x.1.AAAA");
  }

  private void publish(JournalEntryWritten fact) {
    BROKER.publish(UUID.randomUUID(), user, fact);
  }

  private JournalEntryWritten written(UUID id) {
    return new JournalEntryWritten(
        id, user, THEN, "UTC", DAY, null, "ek1.x.1.AAAA", 1, 0.0, false, null);
  }

  private void awaitCheckIns(int count) {
    await().atMost(Duration.ofSeconds(30)).until(() -> summary().path("checkins").asInt() == count);
  }

  private JsonNode summary() {
    return read(user, "UTC", "/api/v1/analytics/summary");
  }
}
