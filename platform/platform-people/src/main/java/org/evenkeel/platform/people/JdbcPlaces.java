package org.evenkeel.platform.people;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.web.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table place. */
final class JdbcPlaces implements Places {

  private final JdbcClient jdbc;

  JdbcPlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(UUID userId, @Nullable String country, @Nullable String zone) {
    jdbc.sql(
            """
            INSERT INTO place (user_id, country, zone) VALUES (:user, :country, :zone)
            ON CONFLICT (user_id) DO UPDATE SET country = excluded.country, zone = excluded.zone
            """)
        .param("user", userId)
        .param("country", country)
        .param("zone", zone)
        .update();
  }

  @Override
  public ZoneId zoneOf(Caller caller) {
    return column("zone", caller.userId()).flatMap(JdbcPlaces::zone).orElse(caller.zone());
  }

  @Override
  public Optional<String> countryOf(UUID userId) {
    return column("country", userId);
  }

  private Optional<String> column(String name, UUID userId) {
    return jdbc.sql(
            "SELECT " + name + " FROM place WHERE user_id = :user AND " + name + " IS NOT NULL")
        .param("user", userId)
        .query((row, n) -> row.getString(1))
        .optional();
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
