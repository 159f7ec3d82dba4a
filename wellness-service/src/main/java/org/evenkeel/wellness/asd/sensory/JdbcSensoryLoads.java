package org.evenkeel.wellness.asd.sensory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.platform.time.LocalMoment;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.wellness.asd.sensory.model.Load;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table sensory_load; every look-up is by owner. */
@Repository
class JdbcSensoryLoads {
  private static final String INSERT =
      """
      INSERT INTO sensory_load (id, user_id, occurred_at, zone, local_date, created_at, sound,
          light, touch, smell, social, strategies, note_sealed, crisis_risk_score, crisis_flagged,
          floor_version)
      VALUES (:id, :user, :occurred, :zone, :date, :created, :sound, :light, :touch, :smell,
          :social, :strategies, :note, :risk, :flagged, :floor)
      """;
  private static final String LISTED =
      " FROM sensory_load WHERE user_id = :user"
          + " AND (:from::date IS NULL OR local_date >= :from::date)"
          + " AND (:to::date IS NULL OR local_date <= :to::date) ";

  /** More would tell nothing new, and a profile is read at every request. */
  private static final String LATEST =
      """
      SELECT * FROM sensory_load WHERE user_id = :user AND occurred_at >= :since
      ORDER BY occurred_at DESC, id DESC LIMIT 1000
      """;

  private final JdbcClient jdbc;

  JdbcSensoryLoads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(SensoryLoad load) {
    jdbc.sql(INSERT)
        .param("id", load.id())
        .param("user", load.userId())
        .param("occurred", Timestamp.from(load.moment().occurredAt()))
        .param("zone", load.moment().zone().getId())
        .param("date", load.moment().localDate())
        .param("created", Timestamp.from(load.createdAt()))
        .param("sound", load.of(Channel.SOUND))
        .param("light", load.of(Channel.LIGHT))
        .param("touch", load.of(Channel.TOUCH))
        .param("smell", load.of(Channel.SMELL))
        .param("social", load.of(Channel.SOCIAL))
        .param(
            "strategies",
            load.strategies().stream().sorted().map(Strategy::wireName).toArray(String[]::new))
        .param("note", load.noteSealed())
        .param("risk", load.floor().riskScore())
        .param("flagged", load.floor().flagged())
        .param("floor", load.floor().version())
        .update();
  }

  Optional<SensoryLoad> find(UUID userId, UUID id) {
    return own("SELECT * FROM sensory_load WHERE id = :id AND user_id = :user", userId, id);
  }

  Optional<SensoryLoad> remove(UUID userId, UUID id) {
    return own(
        "DELETE FROM sensory_load WHERE id = :id AND user_id = :user RETURNING *", userId, id);
  }

  List<SensoryLoad> page(
      UUID userId, @Nullable LocalDate from, @Nullable LocalDate to, PageQuery page) {
    return listed(
            "SELECT *" + LISTED + "ORDER BY " + page.orderBy() + " LIMIT :limit OFFSET :offset",
            userId,
            from,
            to)
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query(JdbcSensoryLoads::read)
        .list();
  }

  long count(UUID userId, @Nullable LocalDate from, @Nullable LocalDate to) {
    return listed("SELECT count(*)" + LISTED, userId, from, to).query(Long.class).single();
  }

  /** The last thousand since then, in the order of their moments. */
  List<Load> since(UUID userId, Instant since) {
    return jdbc
        .sql(LATEST)
        .param("user", userId)
        .param("since", Timestamp.from(since))
        .query((row, n) -> load(row))
        .list()
        .stream()
        .sorted(Comparator.comparing(Load::at))
        .toList();
  }

  private JdbcClient.StatementSpec listed(
      String sql, UUID userId, @Nullable LocalDate from, @Nullable LocalDate to) {
    return jdbc.sql(sql).param("user", userId).param("from", from).param("to", to);
  }

  private Optional<SensoryLoad> own(String sql, UUID userId, UUID id) {
    return jdbc.sql(sql)
        .param("id", id)
        .param("user", userId)
        .query(JdbcSensoryLoads::read)
        .optional();
  }

  private static SensoryLoad read(ResultSet row, int number) throws SQLException {
    return new SensoryLoad(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        new LocalMoment(
            row.getTimestamp("occurred_at").toInstant(),
            ZoneId.of(row.getString("zone")),
            row.getObject("local_date", LocalDate.class)),
        row.getTimestamp("created_at").toInstant(),
        channels(row),
        strategies(row),
        row.getString("note_sealed"),
        new SensoryLoad.FloorNote(
            row.getDouble("crisis_risk_score"),
            row.getBoolean("crisis_flagged"),
            row.getString("floor_version")));
  }

  private static Load load(ResultSet row) throws SQLException {
    return new Load(
        row.getTimestamp("occurred_at").toInstant(),
        row.getObject("local_date", LocalDate.class),
        channels(row),
        strategies(row));
  }

  private static Map<Channel, Integer> channels(ResultSet row) throws SQLException {
    Map<Channel, Integer> channels = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      channels.put(channel, row.getInt(channel.wireName()));
    }
    return channels;
  }

  private static Set<Strategy> strategies(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("strategies").getArray())
        .map(Strategy::named)
        .collect(Collectors.toSet());
  }
}
