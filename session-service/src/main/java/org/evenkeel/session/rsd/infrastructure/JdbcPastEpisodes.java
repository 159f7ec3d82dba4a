package org.evenkeel.session.rsd.infrastructure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.session.rsd.model.RsdEpisode;
import org.evenkeel.session.rsd.model.RsdEvent;
import org.evenkeel.session.rsd.patterns.application.PastEpisodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Some episodes in one query, where the event store reads one stream at a time; they are opened
 * once the connection is back, and gone before the next are read. The answers to reality tests,
 * which no pattern looks at, stay closed.
 */
@Repository
class JdbcPastEpisodes implements PastEpisodes {

  private static final String LATEST =
      """
      SELECT id FROM rsd_episode WHERE user_id = :user
      ORDER BY started_at DESC, id DESC LIMIT :most
      """;

  private static final String EVENTS =
      """
      SELECT stream_id, version, type, payload FROM session_event
      WHERE stream_id IN (:episodes) AND user_id = :user AND kind = 'rsd' AND type NOT IN (:closed)
      ORDER BY stream_id, version
      """;

  /** Episodes in memory at once. */
  private static final int AT_ONCE = 10;

  private static final Set<String> CLOSED =
      RsdKind.KIND.types().storedNames(RsdEvent.RealityTested.class);

  private final JdbcClient jdbc;
  private final TextCipher cipher;

  JdbcPastEpisodes(JdbcClient jdbc, TextCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  private record Row(UUID episodeId, int version, String type, String sealed) {}

  @Override
  public <T> List<T> latest(UUID userId, int most, Function<RsdEpisode, T> reader) {
    List<UUID> ids =
        jdbc.sql(LATEST)
            .param("user", userId)
            .param("most", most)
            .query((row, n) -> row.getObject("id", UUID.class))
            .list();
    List<T> read = new ArrayList<>(ids.size());
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      rows(userId, ids.subList(from, Math.min(from + AT_ONCE, ids.size()))).stream()
          .collect(Collectors.groupingBy(Row::episodeId))
          .values()
          .forEach(rows -> read.add(reader.apply(episode(userId, rows))));
    }
    return read;
  }

  private List<Row> rows(UUID userId, List<UUID> episodes) {
    return jdbc.sql(EVENTS)
        .param("episodes", episodes)
        .param("user", userId)
        .param("closed", CLOSED)
        .query(
            (row, n) ->
                new Row(
                    row.getObject("stream_id", UUID.class),
                    row.getInt("version"),
                    row.getString("type"),
                    row.getString("payload")))
        .list();
  }

  private RsdEpisode episode(UUID userId, List<Row> rows) {
    return RsdEpisode.of(rows.stream().map(row -> open(userId, row)).toList());
  }

  private RsdEvent open(UUID userId, Row row) {
    return RsdKind.KIND
        .types()
        .read(
            row.type(),
            cipher.openBytes(
                userId,
                RsdKind.KIND.sealedField(),
                row.episodeId() + ":" + row.version(),
                row.sealed()));
  }
}
