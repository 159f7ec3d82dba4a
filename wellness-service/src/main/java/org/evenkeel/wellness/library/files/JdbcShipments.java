package org.evenkeel.wellness.library.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.wellness.library.version.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files the tables took notice of. */
@Repository
class JdbcShipments {
  private static final String KNOWN =
      """
      SELECT i.id, i.slug, v.origin, i.file_hash
      FROM intervention i
      JOIN intervention_version v ON v.intervention_id = i.id AND v.version = i.version
      """;
  private static final String RELEASED =
      """
      INSERT INTO library_release (content_version, files_hash, loaded_at)
      VALUES (:version, :hash, :at)
      ON CONFLICT (content_version) DO UPDATE
      SET files_hash = excluded.files_hash, loaded_at = excluded.loaded_at
      WHERE library_release.files_hash <> excluded.files_hash
      """;

  private final JdbcClient jdbc;

  JdbcShipments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<UUID, Known> known() {
    return jdbc.sql(KNOWN).query(JdbcShipments::read).list().stream()
        .collect(Collectors.toMap(Known::id, Function.identity()));
  }

  /** The newest content version that was loaded; 0 before the first. */
  int newest() {
    return jdbc.sql("SELECT coalesce(max(content_version), 0) FROM library_release")
        .query(Integer.class)
        .single();
  }

  void noteFile(UUID id, @Nullable String hash) {
    jdbc.sql("UPDATE intervention SET file_hash = :hash WHERE id = :id")
        .param("hash", hash)
        .param("id", id)
        .update();
  }

  void noteRelease(Shipment shipment, Instant at) {
    jdbc.sql(RELEASED)
        .param("version", shipment.contentVersion())
        .param("hash", shipment.hash())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Known read(ResultSet row, int number) throws SQLException {
    return new Known(
        row.getObject("id", UUID.class),
        row.getString("slug"),
        Origin.named(row.getString("origin")),
        row.getString("file_hash"));
  }
}
