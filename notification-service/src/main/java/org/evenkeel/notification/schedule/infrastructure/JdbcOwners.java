package org.evenkeel.notification.schedule.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.notification.schedule.application.Owners;
import org.evenkeel.notification.schedule.model.Owner;
import org.evenkeel.notification.schedule.model.QuietTimes;
import org.evenkeel.notification.schedule.model.ZoneSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table schedule_owner. */
@Repository
public class JdbcOwners implements Owners {

  private static final String USER = "user";

  private final JdbcClient jdbc;
  private final ZoneSource zones;

  public JdbcOwners(JdbcClient jdbc, ZoneSource zones) {
    this.jdbc = jdbc;
    this.zones = zones;
  }

  @Override
  public Known lock(UUID userId) {
    jdbc.sql("INSERT INTO schedule_owner (user_id) VALUES (:user) ON CONFLICT DO NOTHING")
        .param(USER, userId)
        .update();
    return jdbc.sql("SELECT * FROM schedule_owner WHERE user_id = :user FOR UPDATE")
        .param(USER, userId)
        .query(
            (row, n) ->
                new Known(owner(row), row.getLong("place_as_of"), row.getLong("preferences_as_of")))
        .single();
  }

  @Override
  public Map<UUID, Owner> of(Collection<UUID> userIds) {
    return jdbc
        .sql("SELECT * FROM schedule_owner WHERE user_id = ANY(:users)")
        .param("users", userIds.toArray(UUID[]::new))
        .query((row, n) -> owner(row))
        .list()
        .stream()
        .collect(Collectors.toMap(Owner::userId, Function.identity()));
  }

  @Override
  public void registered(UUID userId, boolean member) {
    jdbc.sql("UPDATE schedule_owner SET member = :member WHERE user_id = :user")
        .param("member", member)
        .param(USER, userId)
        .update();
  }

  @Override
  public void place(UUID userId, @Nullable ZoneId zone, long asOf) {
    jdbc.sql("UPDATE schedule_owner SET zone = :zone, place_as_of = :asOf WHERE user_id = :user")
        .param("zone", zone == null ? null : zone.getId())
        .param("asOf", asOf)
        .param(USER, userId)
        .update();
  }

  @Override
  public void preferences(UUID userId, @Nullable QuietTimes quiet, boolean hyperfocus, long asOf) {
    jdbc.sql(
            """
            UPDATE schedule_owner SET quiet_start = :start::time, quiet_end = :end::time,
              hyperfocus = :hyperfocus, preferences_as_of = :asOf
            WHERE user_id = :user
            """)
        .param("start", quiet == null ? null : quiet.start())
        .param("end", quiet == null ? null : quiet.end())
        .param("hyperfocus", hyperfocus)
        .param("asOf", asOf)
        .param(USER, userId)
        .update();
  }

  private Owner owner(ResultSet row) throws SQLException {
    String zone = row.getString("zone");
    LocalTime start = row.getObject("quiet_start", LocalTime.class);
    LocalTime end = row.getObject("quiet_end", LocalTime.class);
    return new Owner(
        row.getObject("user_id", UUID.class),
        zone == null ? null : zones.named(zone).orElse(null),
        start == null || end == null ? null : new QuietTimes(start, end),
        row.getBoolean("member"),
        row.getBoolean("hyperfocus"));
  }
}
