package org.evenkeel.session.reframing.infrastructure;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.contracts.SealedFields;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.session.reframing.PersonalReframe;
import org.evenkeel.session.reframing.PersonalReframes;
import org.evenkeel.session.reframing.ReframeKind;
import org.evenkeel.session.reframing.application.ReframeRequests.ReframeRequest;
import org.evenkeel.session.reframing.application.WrittenReframes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The table personal_reframes: the latest answer for a session, sealed. */
@Repository
class JdbcPersonalReframes implements PersonalReframes, WrittenReframes {

  private static final String LAST =
      """
      SELECT p.version, p.content_sealed FROM personal_reframes p
      WHERE p.session_id = :session AND p.user_id = :user
      """;

  private static final String AND_NONE_AWAITED =
      """
        AND NOT EXISTS (SELECT FROM reframe_request r
                        WHERE r.session_id = p.session_id AND r.version > p.version)
      """;

  private final JdbcClient jdbc;
  private final JdbcReframeRequests requests;
  private final ReframeSignal signal;
  private final TextCipher cipher;
  private final Clock clock;

  JdbcPersonalReframes(
      JdbcClient jdbc,
      JdbcReframeRequests requests,
      ReframeSignal signal,
      TextCipher cipher,
      Clock clock) {
    this.jdbc = jdbc;
    this.requests = requests;
    this.signal = signal;
    this.cipher = cipher;
    this.clock = clock;
  }

  private record Stored(int version, String sealed) {}

  @Override
  public void ask(UUID userId, UUID sessionId, int version) {
    requests.add(userId, sessionId, version, Moments.now(clock));
    signal.afterCommit();
  }

  @Override
  public Optional<List<PersonalReframe>> find(UUID userId, UUID sessionId) {
    return last(LAST + AND_NONE_AWAITED, userId, sessionId)
        .map(stored -> open(userId, sessionId, stored));
  }

  @Override
  public Set<String> offered(UUID userId, UUID sessionId, int firstAsked) {
    return last(LAST, userId, sessionId)
        .map(
            stored ->
                stored.version() > firstAsked
                    ? Arrays.stream(ReframeKind.values()).map(ReframeKind::wireName)
                    : open(userId, sessionId, stored).stream().map(PersonalReframe::kind))
        .orElseGet(Stream::empty)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<Stored> last(String sql, UUID userId, UUID sessionId) {
    return jdbc.sql(sql)
        .param("session", sessionId)
        .param("user", userId)
        .query((row, n) -> new Stored(row.getInt(1), row.getString(2)))
        .optional();
  }

  private List<PersonalReframe> open(UUID userId, UUID sessionId, Stored stored) {
    byte[] plain =
        cipher.openBytes(
            userId,
            SealedFields.SPARK_REFRAMES,
            record(sessionId, stored.version()),
            stored.sealed());
    return Json.mapper().readValue(plain, new TypeReference<List<PersonalReframe>>() {});
  }

  @Override
  public SealedReframes seal(ReframeRequest request, List<PersonalReframe> reframes, Instant at) {
    String sealed =
        cipher.sealBytes(
            request.userId(),
            SealedFields.SPARK_REFRAMES,
            record(request.sessionId(), request.version()),
            Json.mapper().writeValueAsBytes(reframes));
    return new SealedReframes(request, sealed, at);
  }

  @Override
  public void keep(SealedReframes reframes) {
    ReframeRequest request = reframes.request();
    jdbc.sql(
            """
            INSERT INTO personal_reframes (session_id, user_id, version, content_sealed, written_at)
            VALUES (:session, :user, :version, :sealed, :at)
            ON CONFLICT (session_id) DO UPDATE SET version = excluded.version,
              content_sealed = excluded.content_sealed, written_at = excluded.written_at
            """)
        .param("session", request.sessionId())
        .param("user", request.userId())
        .param("version", request.version())
        .param("sealed", reframes.content())
        .param("at", reframes.writtenAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static String record(UUID sessionId, int version) {
    return sessionId + ":" + version;
  }
}
