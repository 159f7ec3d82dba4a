package org.evenkeel.notification.delivery.preference;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.notification.delivery.model.DeliveryPolicy;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table notification_preference. Crisis and security are nobody's choice. */
@Repository
public class Preferences {

  private final JdbcClient jdbc;
  private final Clock clock;

  Preferences(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The kinds a person decides about. */
  public static Stream<DeliveryKind> kinds() {
    return Stream.of(DeliveryKind.values()).filter(kind -> !DeliveryPolicy.passes(kind));
  }

  public Choice of(UUID userId, DeliveryKind kind) {
    return jdbc.sql(
            "SELECT enabled, channels FROM notification_preference WHERE user_id = :user AND kind ="
                + " :kind")
        .param("user", userId)
        .param("kind", kind.code())
        .query((row, n) -> choice(row))
        .optional()
        .orElse(Choice.AT_FIRST);
  }

  Map<DeliveryKind, Choice> all(UUID userId) {
    Map<DeliveryKind, Choice> choices = new EnumMap<>(DeliveryKind.class);
    kinds().forEach(kind -> choices.put(kind, of(userId, kind)));
    return choices;
  }

  @Transactional
  void keep(UUID userId, DeliveryKind kind, Choice choice) {
    jdbc.sql(
            """
            INSERT INTO notification_preference (user_id, kind, enabled, channels, changed_at)
            VALUES (:user, :kind, :enabled, :channels::text[], :now)
            ON CONFLICT (user_id, kind) DO UPDATE
              SET enabled = excluded.enabled, channels = excluded.channels, changed_at = excluded.changed_at
            """)
        .param("user", userId)
        .param("kind", kind.code())
        .param("enabled", choice.enabled())
        .param("channels", array(choice.channels()))
        .param("now", Moments.now(clock).atOffset(ZoneOffset.UTC))
        .update();
  }

  /** No more of this kind, over whichever channel; which ones were chosen stays. */
  @Transactional
  void end(UUID userId, DeliveryKind kind) {
    jdbc.sql(
            """
            INSERT INTO notification_preference (user_id, kind, enabled, channels, changed_at)
            VALUES (:user, :kind, false, NULL, :now)
            ON CONFLICT (user_id, kind) DO UPDATE SET enabled = false, changed_at = excluded.changed_at
            """)
        .param("user", userId)
        .param("kind", kind.code())
        .param("now", Moments.now(clock).atOffset(ZoneOffset.UTC))
        .update();
  }

  /** One channel less; all else stays as it was chosen, also by somebody who chooses just now. */
  @Transactional
  void leaveOut(UUID userId, DeliveryKind kind, ChannelName channel) {
    Choice first = Choice.AT_FIRST.without(channel);
    jdbc.sql(
            """
            INSERT INTO notification_preference AS p (user_id, kind, enabled, channels, changed_at)
            VALUES (:user, :kind, :enabled, :others::text[], :now)
            ON CONFLICT (user_id, kind) DO UPDATE
              SET channels = coalesce(array_remove(p.channels, :channel), excluded.channels),
                changed_at = excluded.changed_at
            """)
        .param("user", userId)
        .param("kind", kind.code())
        .param("enabled", first.enabled())
        .param("others", array(first.channels()))
        .param("channel", channel.code())
        .param("now", Moments.now(clock).atOffset(ZoneOffset.UTC))
        .update();
  }

  private static @Nullable String array(@Nullable Set<ChannelName> channels) {
    return channels == null
        ? null
        : channels.stream()
            .map(ChannelName::code)
            .sorted()
            .collect(Collectors.joining(",", "{", "}"));
  }

  private static Choice choice(ResultSet row) throws SQLException {
    Array channels = row.getArray("channels");
    return new Choice(
        row.getBoolean("enabled"),
        channels == null
            ? null
            : Stream.of((String[]) channels.getArray())
                .map(ChannelName::named)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
  }
}
