package org.evenkeel.crisis.service.cases.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.CaseLevel;
import org.evenkeel.crisis.service.cases.model.CaseMarks;
import org.evenkeel.crisis.service.cases.model.CaseResolution;
import org.evenkeel.crisis.service.cases.model.CaseSource;
import org.evenkeel.crisis.service.cases.model.CaseState;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.crisis.service.cases.model.Ending;
import org.evenkeel.crisis.service.cases.model.Holding;
import org.evenkeel.crisis.service.cases.model.Waiting;
import org.jspecify.annotations.Nullable;

/** Rows of crisis_case and case_source as cases and sources. */
final class CaseRows {

  private CaseRows() {}

  static CrisisCase crisis(ResultSet row, int n) throws SQLException {
    return new CrisisCase(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        level(row),
        CaseState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getDouble("score"),
        row.getTimestamp("opened_at").toInstant(),
        row.getString("floor_version"),
        new Waiting(
            row.getTimestamp("waiting_since").toInstant(),
            row.getTimestamp("due_at").toInstant(),
            row.getInt("calls"),
            row.getInt("missed"),
            List.of((UUID[]) row.getArray("told").getArray()),
            row.getBoolean("everybody_told")),
        new Holding(
            row.getObject("holder", UUID.class),
            instant(row, "claimed_at"),
            instant(row, "acknowledged_at")),
        new Ending(instant(row, "resolved_at"), resolution(row)),
        new CaseMarks(
            row.getBoolean("hotline_info_displayed"),
            row.getBoolean("safety_plan_accessed"),
            row.getBoolean("emergency_contact_notified")));
  }

  private static @Nullable CaseResolution resolution(ResultSet row) throws SQLException {
    String how = row.getString("resolution");
    return how == null ? null : CaseResolution.valueOf(how.toUpperCase(Locale.ROOT));
  }

  static CaseSource source(ResultSet row, int n) throws SQLException {
    return new CaseSource(
        row.getString("source_type"),
        row.getString("source_id"),
        row.getObject("record_id", UUID.class),
        level(row),
        row.getDouble("score"),
        List.of((String[]) row.getArray("categories").getArray()),
        row.getString("floor_version"),
        row.getString("resources_version"),
        row.getString("country"),
        row.getTimestamp("detected_at").toInstant());
  }

  private static CaseLevel level(ResultSet row) throws SQLException {
    return CaseLevel.valueOf(row.getString("level").toUpperCase(Locale.ROOT));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
