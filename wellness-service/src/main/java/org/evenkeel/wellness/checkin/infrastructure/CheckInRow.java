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
import org.evenkeel.wellness.checkin.model.SealedWords;
import org.evenkeel.wellness.checkin.model.Surroundings;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** A row of table check_in, read. */
final class CheckInRow {
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
        new Surroundings(row.getString("context_location"), row.getString("context_social")),
        words(row),
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

  private static SealedWords words(ResultSet row) throws SQLException {
    return new SealedWords(
        row.getString("emotion_tags_sealed"),
        List.of((String[]) row.getArray("emotion_index").getArray()),
        row.getString("context_activity_sealed"),
        row.getString("journal_text_sealed"),
        row.getString("body_scan_sealed"));
  }

  private static @Nullable Reading reading(ResultSet row) throws SQLException {
    String classification = row.getString("journal_emotion_classification");
    return classification == null
        ? null
        : new Reading(
            row.getString("ai_emotion_primary"),
            row.getString("ai_emotion_secondary"),
            row.getDouble("ai_confidence_score"),
            row.getDouble("journal_sentiment_score"),
            Json.mapper().readValue(classification, CLASSIFICATION));
  }
}
