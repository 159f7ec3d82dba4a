package org.evenkeel.session.rsd.infrastructure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.session.rsd.model.RsdEpisode;
import org.evenkeel.session.rsd.model.RsdEvent;
import org.evenkeel.session.rsd.patterns.application.PastEpisodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Many episodes in one query, where the event store reads one stream at a time. The answers to
 * reality tests, which no pattern looks at, stay closed.
 */
@Repository
class JdbcPastEpisodes implements PastEpisodes {

  private static final String LATEST =
      """
      SELECT e.stream_id, e.version, e.type, e.payload FROM session_event e
      JOIN (SELECT id FROM rsd_episode WHERE user_id = :user
            ORDER BY started_at DESC, id DESC LIMIT :most) latest ON latest.id = e.stream_id
      WHERE e.user_id = :user AND e.kind = 'rsd' AND e.type <> 'rsd-reality-tested'
      ORDER BY e.stream_id, e.version
      """;

  private final JdbcClient jdbc;
  private final TextCipher cipher;

  JdbcPastEpisodes(JdbcClient jdbc, TextCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  private record Row(UUID episodeId, int version, String type, String sealed) {}

  @Override
  public List<RsdEpisode> latest(UUID userId, int most) {
    Map<UUID, List<RsdEvent>> events = new LinkedHashMap<>();
    jdbc.sql(LATEST)
        .param("user", userId)
        .param("most", most)
        .query(
            (row, n) ->
                new Row(
                    row.getObject("stream_id", UUID.class),
                    row.getInt("version"),
                    row.getString("type"),
                    row.getString("payload")))
        .list()
        .forEach(
            row ->
                events
                    .computeIfAbsent(row.episodeId(), id -> new ArrayList<>())
                    .add(open(userId, row)));
    return events.values().stream().map(RsdEpisode::of).toList();
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
