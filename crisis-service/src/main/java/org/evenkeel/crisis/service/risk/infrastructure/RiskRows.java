package org.evenkeel.crisis.service.risk.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.evenkeel.crisis.screen.RiskLevel;
import org.evenkeel.crisis.service.risk.model.RiskSignal;

/** Rows as signals. */
final class RiskRows {

  private RiskRows() {}

  static RiskSignal.Recorded recorded(ResultSet row, int n) throws SQLException {
    return new RiskSignal.Recorded(
        row.getObject("record_id", UUID.class),
        row.getString("record_type"),
        row.getString("source_id"),
        row.getTimestamp("recorded_at").toInstant(),
        row.getObject("local_date", LocalDate.class),
        row.getObject("mood", Integer.class));
  }

  static RiskSignal.Floored floored(ResultSet row, int n) throws SQLException {
    return new RiskSignal.Floored(
        row.getString("source_id"),
        row.getObject("record_id", UUID.class),
        row.getString("source_type"),
        level(row),
        row.getBoolean("fired"),
        row.getDouble("score"),
        row.getString("floor_version"),
        row.getTimestamp("detected_at").toInstant());
  }

  static RiskSignal.Read read(ResultSet row, int n) throws SQLException {
    return new RiskSignal.Read(
        row.getObject("record_id", UUID.class),
        row.getInt("version"),
        row.getDouble("distress"),
        row.getObject("danger", Double.class),
        row.getString("danger_model"),
        row.getTimestamp("read_at").toInstant());
  }

  static RiskLevel level(ResultSet row) throws SQLException {
    return RiskLevel.valueOf(row.getString("level").toUpperCase(Locale.ROOT));
  }
}
