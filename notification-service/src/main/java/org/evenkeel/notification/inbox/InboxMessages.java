package org.evenkeel.notification.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.stream.Feed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table inbox_message. */
@Repository
public class InboxMessages {

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;
  private final Feed feed;
  private final InboxReadings readings;

  InboxMessages(JdbcClient jdbc, Ids ids, Clock clock, Feed feed, InboxReadings readings) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
    this.feed = feed;
    this.readings = readings;
  }

  /** A message as its reader sees it. */
  public record Message(
      UUID id,
      String kind,
      String title,
      String body,
      Instant createdAt,
      @Nullable Instant readAt) {

    /** Hides the words. */
    @Override
    public String toString() {
      return "Message[" + id + "]";
    }
  }

  /** Adding with the same key again changes nothing. */
  @Transactional
  public void add(String dedupeKey, UUID userId, String kind, String title, String body) {
    add(ids.next(), dedupeKey, userId, kind, title, body);
  }

  /** The same under an id of the caller's, which reports about reading will name. */
  @Transactional
  public void add(UUID id, String dedupeKey, UUID userId, String kind, String title, String body) {
    int added =
        jdbc.sql(
                """
                INSERT INTO inbox_message (id, dedupe_key, user_id, kind, title, body, created_at)
                VALUES (:id, :key, :user, :kind, :title, :body, :now) ON CONFLICT (dedupe_key) DO NOTHING
                """)
            .param("id", id)
            .param("key", dedupeKey)
            .param("user", userId)
            .param("kind", kind)
            .param("title", title)
            .param("body", body)
            .param("now", Moments.now(clock).atOffset(ZoneOffset.UTC))
            .update();
    if (added == 1) {
      feed.append(userId.toString(), InboxView.ADDED, id);
    }
  }

  List<Message> page(UUID userId, String orderBy, int limit, long offset) {
    return jdbc.sql(
            "SELECT id, kind, title, body, created_at, read_at FROM inbox_message WHERE user_id ="
                + " :user ORDER BY "
                + orderBy
                + " LIMIT :limit OFFSET :offset")
        .param("user", userId)
        .param("limit", limit)
        .param("offset", offset)
        .query(InboxMessages::message)
        .list();
  }

  /** Those of these messages that are this person's. */
  List<Message> find(UUID userId, List<UUID> messageIds) {
    return jdbc.sql(
            "SELECT id, kind, title, body, created_at, read_at FROM inbox_message WHERE user_id ="
                + " :user AND id = ANY(:ids)")
        .param("user", userId)
        .param("ids", messageIds.toArray(UUID[]::new))
        .query(InboxMessages::message)
        .list();
  }

  long count(UUID userId) {
    return jdbc.sql("SELECT count(*) FROM inbox_message WHERE user_id = :user")
        .param("user", userId)
        .query(Long.class)
        .single();
  }

  /** Whether there is such a message of this person; reading twice keeps the first time. */
  boolean markRead(UUID userId, UUID id) {
    Instant now = Moments.now(clock);
    if (mark("read_at", userId, id, now)) {
      feed.append(userId.toString(), InboxView.READ, id);
      readings.opened(id, now);
      return true;
    }
    return exists(userId, id);
  }

  /** The same for putting it away unread. */
  boolean dismiss(UUID userId, UUID id) {
    Instant now = Moments.now(clock);
    if (mark("dismissed_at", userId, id, now)) {
      readings.dismissed(id, now);
      return true;
    }
    return exists(userId, id);
  }

  private boolean mark(String column, UUID userId, UUID id, Instant now) {
    return jdbc.sql(
                "UPDATE inbox_message SET %1$s = :now WHERE id = :id AND user_id = :user AND %1$s IS NULL"
                    .formatted(column))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .param("user", userId)
            .update()
        == 1;
  }

  private boolean exists(UUID userId, UUID id) {
    return !find(userId, List.of(id)).isEmpty();
  }

  private static Message message(ResultSet row, int n) throws SQLException {
    Timestamp readAt = row.getTimestamp("read_at");
    return new Message(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("title"),
        row.getString("body"),
        row.getTimestamp("created_at").toInstant(),
        readAt == null ? null : readAt.toInstant());
  }
}
