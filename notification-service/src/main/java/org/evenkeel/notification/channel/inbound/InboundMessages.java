package org.evenkeel.notification.channel.inbound;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.evenkeel.platform.crypto.KeyFiles;
import org.evenkeel.platform.crypto.ServiceCipher;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/**
 * The table inbound_message: the assistant's queue. Words are under this service's key, so that
 * none is lost while auth-service is away, and are kept for 30 days at most.
 */
@Repository
class InboundMessages {

  private static final String TEXT = "notification.inbound.text";
  private static final String KEY = "subscription";
  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Supplier<ServiceCipher> cipher;
  private final Ids ids;
  private final Clock clock;

  InboundMessages(JdbcClient jdbc, KeyFiles keys, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = SingletonSupplier.of(() -> new ServiceCipher(KEY, keys.read(KEY)));
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What is kept.
   *
   * @param userId null when nobody knows whose number it is; then the words are not kept
   * @param keyword null for words
   */
  record Entry(
      InboundText message,
      @Nullable UUID userId,
      @Nullable Keyword keyword,
      String crisisLevel,
      String sourceId) {}

  /** The id of the new row; empty when the provider told the message before. */
  Optional<UUID> add(Entry entry) {
    UUID id = ids.next();
    Keyword keyword = entry.keyword();
    boolean waits = keyword == null && entry.userId() != null;
    int added =
        jdbc.sql(
                """
                INSERT INTO inbound_message (id, provider, provider_message_id, user_id, kind,
                  text_sealed, crisis_level, source_id, state, received_at)
                VALUES (:id, :provider, :providerId, :user, :kind, :text, :level, :source, :state, :now)
                ON CONFLICT (provider, provider_message_id) DO NOTHING
                """)
            .param("id", id)
            .param("provider", entry.message().provider())
            .param("providerId", entry.message().id())
            .param("user", entry.userId())
            .param("kind", keyword == null ? "text" : keyword.name().toLowerCase(Locale.ROOT))
            .param(
                "text",
                waits ? cipher.get().seal(TEXT, id.toString(), entry.message().text()) : null)
            .param("level", entry.crisisLevel())
            .param("source", entry.sourceId())
            .param("state", waits ? "waiting" : "done")
            .param("now", Moments.now(clock).atOffset(ZoneOffset.UTC))
            .update();
    return added == 1 ? Optional.of(id) : Optional.empty();
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void forgetOld() {
    jdbc.sql("DELETE FROM inbound_message WHERE received_at < :then")
        .param("then", Moments.now(clock).minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }
}
