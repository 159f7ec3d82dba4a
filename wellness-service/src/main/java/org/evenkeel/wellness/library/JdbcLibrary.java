package org.evenkeel.wellness.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Table intervention. A text is read and parsed once for each of its versions, because every
 * check-in looks at all of them; an edit is seen by the next reader.
 */
@Repository
class JdbcLibrary implements InterventionLibrary {
  private static final String ROW =
      "SELECT id, version, total_completions, rating_sum FROM intervention";
  private static final String COUNT =
      """
      UPDATE intervention
      SET total_completions = total_completions + 1, rating_sum = rating_sum + :rating
      WHERE id = :id
      """;

  private final JdbcClient jdbc;
  private final Map<UUID, Parsed> contents = new ConcurrentHashMap<>();

  JdbcLibrary(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Intervention> active() {
    return jdbc.sql(ROW + " WHERE is_active ORDER BY slug").query(Row::read).list().stream()
        .map(this::intervention)
        .toList();
  }

  @Override
  public Optional<Intervention> find(UUID id) {
    return jdbc.sql(ROW + " WHERE id = :id")
        .param("id", id)
        .query(Row::read)
        .optional()
        .map(this::intervention);
  }

  /** One page of what fits the filter. */
  List<Intervention> page(LibraryFilter filter, String orderBy, int limit, long offset) {
    return jdbc
        .sql(ROW + filter.where() + " ORDER BY " + orderBy + " LIMIT :limit OFFSET :offset")
        .params(filter.parameters())
        .param("limit", limit)
        .param("offset", offset)
        .query(Row::read)
        .list()
        .stream()
        .map(this::intervention)
        .toList();
  }

  long count(LibraryFilter filter) {
    return jdbc.sql("SELECT count(*) FROM intervention" + filter.where())
        .params(filter.parameters())
        .query(Long.class)
        .single();
  }

  @Override
  public Set<UUID> mutedBy(UUID userId) {
    return jdbc.sql("SELECT intervention_id FROM intervention_mute WHERE user_id = :user")
        .param("user", userId)
        .query((row, n) -> row.getObject("intervention_id", UUID.class))
        .set();
  }

  @Override
  public void countCompletion(UUID id, int rating) {
    jdbc.sql(COUNT).param("id", id).param("rating", rating).update();
  }

  private Intervention intervention(Row row) {
    Parsed parsed = contents.get(row.id());
    if (parsed == null || parsed.version() != row.version()) {
      parsed = new Parsed(row.version(), content(row.id(), row.version()));
      contents.put(row.id(), parsed);
    }
    return new Intervention(parsed.content(), row.version(), row.statistics());
  }

  /** Of just this version, also when there is a later one by now. */
  private Content content(UUID id, int version) {
    String json =
        jdbc.sql(
                """
                SELECT content FROM intervention_version
                WHERE intervention_id = :id AND version = :version
                """)
            .param("id", id)
            .param("version", version)
            .query(String.class)
            .single();
    return Json.mapper().readValue(json, Content.class);
  }

  private record Parsed(int version, Content content) {}

  private record Row(UUID id, int version, Statistics statistics) {
    static Row read(ResultSet row, int number) throws SQLException {
      return new Row(
          row.getObject("id", UUID.class),
          row.getInt("version"),
          new Statistics(row.getLong("total_completions"), row.getLong("rating_sum")));
    }
  }
}
