package org.evenkeel.notification.delivery.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.evenkeel.notification.delivery.NotificationRequest;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table digest_item: what was found and waits for the person's morning. */
@Repository
public class DigestItems {

  private final JdbcClient jdbc;
  private final SealedContents contents;
  private final Ids ids;
  private final Clock clock;

  DigestItems(JdbcClient jdbc, SealedContents contents, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.contents = contents;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whether it is new. */
  public boolean add(NotificationRequest request) {
    UUID id = ids.next();
    Instant expires = request.expiresAt();
    return jdbc.sql(
                """
                INSERT INTO digest_item (id, dedupe_key, user_id, content_sealed, created_at, expires_at)
                VALUES (:id, :key, :user, :content, :now, :expires) ON CONFLICT (dedupe_key) DO NOTHING
                """)
            .param("id", id)
            .param("key", request.dedupeKey())
            .param("user", request.userId())
            .param(
                "content",
                contents.seal(id, new Content(null, request.template(), request.model())))
            .param("now", Moments.now(clock).atOffset(ZoneOffset.UTC))
            .param("expires", expires == null ? null : expires.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** What waits goes into this digest, once; whichever of its channels comes first gathers. */
  public List<Content> gather(UUID userId, UUID notificationId) {
    jdbc.sql(
            """
            UPDATE digest_item SET notification_id = :notification
            WHERE user_id = :user AND notification_id IS NULL AND (expires_at IS NULL OR expires_at > :now)
            """)
        .param("notification", notificationId)
        .param("user", userId)
        .param("now", Moments.now(clock).atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql(
            "SELECT id, content_sealed FROM digest_item WHERE notification_id = :notification ORDER"
                + " BY created_at, id")
        .param("notification", notificationId)
        .query(
            (row, n) ->
                contents.open(row.getObject("id", UUID.class), row.getString("content_sealed")))
        .list();
  }
}
