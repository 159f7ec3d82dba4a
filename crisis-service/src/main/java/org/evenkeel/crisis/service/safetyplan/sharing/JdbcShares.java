package org.evenkeel.crisis.service.safetyplan.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.web.paging.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables safety_plan_share and safety_plan_share_opening; look-ups are by owner or by token. */
@Repository
class JdbcShares {

  private final JdbcClient jdbc;

  JdbcShares(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the transaction ends, this member makes no other share. */
  void lockOwner(UUID userId) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:shares, 0))")
        .param("shares", "safety-plan-shares " + userId)
        .query((row, n) -> n)
        .list();
  }

  void add(Share share, String tokenHash) {
    jdbc.sql(
            """
            INSERT INTO safety_plan_share (id, user_id, token_hash, label_sealed, created_at, expires_at)
            VALUES (:id, :user, :hash, :label, :created, :expires)
            """)
        .param("id", share.id())
        .param("user", share.userId())
        .param("hash", tokenHash)
        .param("label", share.labelSealed())
        .param("created", utc(share.createdAt()))
        .param("expires", utc(share.expiresAt()))
        .update();
  }

  int openOnes(UUID userId, Instant now) {
    return jdbc.sql(
            "SELECT count(*) FROM safety_plan_share WHERE user_id = :user AND revoked_at IS NULL"
                + " AND expires_at > :now")
        .param("user", userId)
        .param("now", utc(now))
        .query(Integer.class)
        .single();
  }

  /** The share of this token, if it still shows the plan: one question, whatever is the matter. */
  Optional<Share> open(String tokenHash, Instant now) {
    return jdbc.sql(
            "SELECT * FROM safety_plan_share WHERE token_hash = :hash AND revoked_at IS NULL AND"
                + " expires_at > :now")
        .param("hash", tokenHash)
        .param("now", utc(now))
        .query(JdbcShares::share)
        .optional();
  }

  /** The share of this token, whether it still shows the plan or not. */
  Optional<Share> ofToken(String tokenHash) {
    return jdbc.sql("SELECT * FROM safety_plan_share WHERE token_hash = :hash")
        .param("hash", tokenHash)
        .query(JdbcShares::share)
        .optional();
  }

  /** Whether it could be: a share that was revoked in this moment is not opened any more. */
  boolean countOpening(UUID shareId, UUID openingId, Instant now) {
    int counted =
        jdbc.sql(
                """
                UPDATE safety_plan_share SET opened_count = opened_count + 1, last_opened_at = :now
                WHERE id = :id AND revoked_at IS NULL AND expires_at > :now
                """)
            .param("id", shareId)
            .param("now", utc(now))
            .update();
    if (counted == 1) {
      jdbc.sql(
              "INSERT INTO safety_plan_share_opening (id, share_id, opened_at) VALUES (:opening,"
                  + " :id, :now)")
          .param("opening", openingId)
          .param("id", shareId)
          .param("now", utc(now))
          .update();
    }
    return counted == 1;
  }

  Optional<Share> find(UUID userId, UUID shareId) {
    return jdbc.sql("SELECT * FROM safety_plan_share WHERE id = :id AND user_id = :user")
        .param("id", shareId)
        .param("user", userId)
        .query(JdbcShares::share)
        .optional();
  }

  /** The latest openings, newest first. */
  List<Instant> openings(UUID shareId, int most) {
    return jdbc.sql(
            "SELECT opened_at FROM safety_plan_share_opening WHERE share_id = :id ORDER BY"
                + " opened_at DESC, id DESC LIMIT :most")
        .param("id", shareId)
        .param("most", most)
        .query((row, n) -> row.getTimestamp("opened_at").toInstant())
        .list();
  }

  void revoke(UUID shareId, Instant now) {
    jdbc.sql("UPDATE safety_plan_share SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
        .param("id", shareId)
        .param("now", utc(now))
        .update();
  }

  List<Share> page(UUID userId, PageQuery page) {
    return jdbc.sql(
            "SELECT * FROM safety_plan_share WHERE user_id = :user ORDER BY "
                + page.orderBy()
                + " LIMIT :limit OFFSET :offset")
        .param("user", userId)
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query(JdbcShares::share)
        .list();
  }

  long count(UUID userId) {
    return jdbc.sql("SELECT count(*) FROM safety_plan_share WHERE user_id = :user")
        .param("user", userId)
        .query(Long.class)
        .single();
  }

  private static Share share(ResultSet row, int n) throws SQLException {
    return new Share(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        row.getString("label_sealed"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        instant(row.getTimestamp("revoked_at")),
        row.getInt("opened_count"),
        instant(row.getTimestamp("last_opened_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
