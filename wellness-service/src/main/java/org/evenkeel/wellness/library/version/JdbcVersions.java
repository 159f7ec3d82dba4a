package org.evenkeel.wellness.library.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.wellness.library.Content;
import org.evenkeel.wellness.library.Feeling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables intervention_version, which is only added to, and intervention, which has the last. */
@Repository
public class JdbcVersions {
  private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('intervention'))";
  private static final String SELECT =
      """
      SELECT v.version, v.content, v.origin, v.author, v.reason, v.created_at
      FROM intervention_version v
      """;
  private static final String CURRENT =
      SELECT
          + """
          JOIN intervention i ON i.id = v.intervention_id AND i.version = v.version
          WHERE i.id = :id
          """;
  private static final String UPSERT =
      """
      INSERT INTO intervention (id, slug, approach, duration_seconds, energy_rank, feelings,
          is_active, content, version)
      VALUES (:id, :slug, :approach, :seconds, :energy, :feelings, :active,
          CAST(:content AS jsonb), :version)
      ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, approach = excluded.approach,
          duration_seconds = excluded.duration_seconds, energy_rank = excluded.energy_rank,
          feelings = excluded.feelings, is_active = excluded.is_active,
          content = excluded.content, version = excluded.version
      """;
  private static final String ADD =
      """
      INSERT INTO intervention_version (intervention_id, version, content, origin, author, reason,
          created_at)
      VALUES (:id, :version, CAST(:content AS jsonb), :origin, :author, :reason, :at)
      """;

  private final JdbcClient jdbc;

  JdbcVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets one write to the library at a time, over all replicas, until the transaction ends. */
  public void lock() {
    jdbc.sql(LOCK).query().singleRow();
  }

  /** The version that holds. */
  public Optional<Version> current(UUID id) {
    return jdbc.sql(CURRENT).param("id", id).query(JdbcVersions::read).optional();
  }

  public Optional<Version> find(UUID id, int number) {
    return jdbc.sql(SELECT + " WHERE v.intervention_id = :id AND v.version = :number")
        .param("id", id)
        .param("number", number)
        .query(JdbcVersions::read)
        .optional();
  }

  /** Which intervention has this slug. */
  public Optional<UUID> named(String slug) {
    return jdbc.sql("SELECT id FROM intervention WHERE slug = :slug")
        .param("slug", slug)
        .query(UUID.class)
        .optional();
  }

  /** Makes a version the one that holds; the caller has the lock and knows the number. */
  public void add(Version version) {
    Content content = version.content();
    String json = Json.mapper().writeValueAsString(content);
    jdbc.sql(UPSERT)
        .param("id", content.id())
        .param("slug", content.slug())
        .param("approach", content.therapeuticApproach().wireName())
        .param("seconds", content.durationSeconds())
        .param("energy", content.energyRequired().rank())
        .param(
            "feelings",
            content.targetEmotions().stream().map(Feeling::wireName).toArray(String[]::new))
        .param("active", content.isActive())
        .param("content", json)
        .param("version", version.number())
        .update();
    jdbc.sql(ADD)
        .param("id", content.id())
        .param("version", version.number())
        .param("content", json)
        .param("origin", version.origin().wireName())
        .param("author", version.author())
        .param("reason", version.reason())
        .param("at", version.createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** One page of an intervention's versions. */
  public List<Version> page(UUID id, PageQuery page) {
    return jdbc.sql(
            SELECT
                + " WHERE v.intervention_id = :id ORDER BY v.version"
                + (page.descending() ? " DESC" : " ASC")
                + " LIMIT :limit OFFSET :offset")
        .param("id", id)
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query(JdbcVersions::read)
        .list();
  }

  public long count(UUID id) {
    return jdbc.sql("SELECT count(*) FROM intervention_version WHERE intervention_id = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  private static Version read(ResultSet row, int number) throws SQLException {
    return new Version(
        row.getInt("version"),
        Json.mapper().readValue(row.getString("content"), Content.class),
        Origin.named(row.getString("origin")),
        row.getObject("author", UUID.class),
        row.getString("reason"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
