package org.evenkeel.wellness.checkin.infrastructure;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.wellness.checkin.application.CheckInStore;
import org.evenkeel.wellness.checkin.model.CheckIn;
import org.evenkeel.wellness.checkin.model.CheckInFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table check_in. */
@Repository
class JdbcCheckIns implements CheckInStore {
  private static final String INSERT =
      """
      INSERT INTO check_in (id, user_id, occurred_at, zone, local_date, created_at, mood_score,
          energy_level, anxiety_level, stress_level, sensory_load_score, executive_function_score,
          masking_level, context_location, context_social, emotion_tags_sealed, emotion_index,
          context_activity_sealed, journal_text_sealed, body_scan_sealed, decision_id,
          crisis_risk_score, crisis_flagged, floor_version)
      VALUES (:id, :user, :occurred, :zone, :date, :created, :mood, :energy, :anxiety, :stress,
          :sensory, :executive, :masking, :location, :social, :tags, :index, :activity, :journal,
          :body, :decision, :risk, :flagged, :floor)
      """;

  private final JdbcClient jdbc;
  private final EmotionIndex index;

  JdbcCheckIns(JdbcClient jdbc, EmotionIndex index) {
    this.jdbc = jdbc;
    this.index = index;
  }

  @Override
  public void add(CheckIn checkIn) {
    jdbc.sql(INSERT)
        .param("id", checkIn.id())
        .param("user", checkIn.userId())
        .param("occurred", Timestamp.from(checkIn.moment().occurredAt()))
        .param("zone", checkIn.moment().zone().getId())
        .param("date", checkIn.moment().localDate())
        .param("created", Timestamp.from(checkIn.createdAt()))
        .param("mood", checkIn.scores().mood())
        .param("energy", checkIn.scores().energy())
        .param("anxiety", checkIn.scores().anxiety())
        .param("stress", checkIn.scores().stress())
        .param("sensory", checkIn.scores().sensoryLoad())
        .param("executive", checkIn.scores().executiveFunction())
        .param("masking", checkIn.scores().masking())
        .param("location", checkIn.surroundings().location())
        .param("social", checkIn.surroundings().social())
        .param("tags", checkIn.words().emotionTags())
        .param("index", checkIn.words().emotionIndex().toArray(String[]::new))
        .param("activity", checkIn.words().activity())
        .param("journal", checkIn.words().journalText())
        .param("body", checkIn.words().bodyScan())
        .param("decision", checkIn.decisionId())
        .param("risk", checkIn.floor().riskScore())
        .param("flagged", checkIn.floor().flagged())
        .param("floor", checkIn.floor().version())
        .update();
  }

  @Override
  public Optional<CheckIn> find(UUID userId, UUID id) {
    return jdbc.sql("SELECT * FROM check_in WHERE id = :id AND user_id = :user")
        .param("id", id)
        .param("user", userId)
        .query(CheckInRow::read)
        .optional();
  }

  @Override
  public List<CheckIn> page(UUID userId, CheckInFilter filter, PageQuery page) {
    return jdbc.sql(
            "SELECT * FROM check_in"
                + where(filter)
                + " ORDER BY "
                + page.orderBy()
                + " LIMIT :limit OFFSET :offset")
        .params(parameters(userId, filter))
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query(CheckInRow::read)
        .list();
  }

  @Override
  public long count(UUID userId, CheckInFilter filter) {
    return jdbc.sql("SELECT count(*) FROM check_in" + where(filter))
        .params(parameters(userId, filter))
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<CheckIn> remove(UUID userId, UUID id) {
    return jdbc.sql("DELETE FROM check_in WHERE id = :id AND user_id = :user RETURNING *")
        .param("id", id)
        .param("user", userId)
        .query(CheckInRow::read)
        .optional();
  }

  private static String where(CheckInFilter filter) {
    StringBuilder sql = new StringBuilder(" WHERE user_id = :user");
    if (filter.from() != null) {
      sql.append(" AND local_date >= :from");
    }
    if (filter.to() != null) {
      sql.append(" AND local_date <= :to");
    }
    if (filter.emotion() != null) {
      sql.append(" AND emotion_index @> ARRAY[CAST(:emotion AS text)]");
    }
    return sql.toString();
  }

  private Map<String, Object> parameters(UUID userId, CheckInFilter filter) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("user", userId);
    if (filter.from() != null) {
      parameters.put("from", filter.from());
    }
    if (filter.to() != null) {
      parameters.put("to", filter.to());
    }
    if (filter.emotion() != null) {
      parameters.put("emotion", index.of(userId, filter.emotion()));
    }
    return parameters;
  }
}
