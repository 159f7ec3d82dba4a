package org.evenkeel.wellness.checkin.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.time.LocalMoment;
import org.evenkeel.wellness.checkin.model.CheckIn;
import org.evenkeel.wellness.checkin.model.FloorNote;
import org.evenkeel.wellness.checkin.model.Reading;
import org.evenkeel.wellness.checkin.model.Scores;
import org.evenkeel.wellness.checkin.model.Surroundings;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** A row of table check_in, read. */
final class CheckInRow {
  private static final TypeReference<Map<String, Integer>> BODY_SCAN = new TypeReference<>() {};
  private static final TypeReference<Map<String, Double>> CLASSIFICATION = new TypeReference<>() {};

  private CheckInRow() {}

  static CheckIn read(ResultSet row, int number) throws SQLException {
    return new CheckIn(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        new LocalMoment(
            row.getTimestamp("occurred_at").toInstant(),
            ZoneId.of(row.getString("zone")),
            row.getObject("local_date", LocalDate.class)),
        row.getTimestamp("created_at").toInstant(),
        scores(row),
        List.of((String[]) row.getArray("emotion_tags").getArray()),
        new Surroundings(
            row.getString("context_location"),
            row.getString("context_activity_sealed"),
            row.getString("context_social")),
        row.getString("journal_text_sealed"),
        json(row.getString("body_scan_data"), BODY_SCAN),
        row.getObject("decision_id", UUID.class),
        new FloorNote(
            row.getDouble("crisis_risk_score"),
            row.getBoolean("crisis_flagged"),
            row.getString("floor_version")),
        reading(row));
  }

  private static Scores scores(ResultSet row) throws SQLException {
    return new Scores(
        row.getInt("mood_score"),
        row.getInt("energy_level"),
        row.getObject("anxiety_level", Integer.class),
        row.getObject("stress_level", Integer.class),
        row.getObject("sensory_load_score", Integer.class),
        row.getObject("executive_function_score", Integer.class),
        row.getObject("masking_level", Integer.class));
  }

  private static @Nullable Reading reading(ResultSet row) throws SQLException {
    Map<String, Double> classification =
        json(row.getString("journal_emotion_classification"), CLASSIFICATION);
    return classification == null
        ? null
        : new Reading(
            row.getString("ai_emotion_primary"),
            row.getString("ai_emotion_secondary"),
            row.getDouble("ai_confidence_score"),
            row.getDouble("journal_sentiment_score"),
            classification);
  }

  private static <T> @Nullable T json(@Nullable String json, TypeReference<T> type) {
    return json == null ? null : Json.mapper().readValue(json, type);
  }
}
