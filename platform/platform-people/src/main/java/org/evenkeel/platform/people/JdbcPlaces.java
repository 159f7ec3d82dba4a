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

  /**
   * Keeps where a person lives.
   *
   * @param asOf number of the fact; one that comes late, such as a replayed dead letter, changes
   *     nothing that a later one told
   */
  void keep(UUID userId, @Nullable String country, @Nullable String zone, long asOf) {
    jdbc.sql(
            """
            INSERT INTO place (user_id, country, zone, as_of) VALUES (:user, :country, :zone, :asOf)
            ON CONFLICT (user_id) DO UPDATE
              SET country = excluded.country, zone = excluded.zone, as_of = excluded.as_of
              WHERE place.as_of <= excluded.as_of
            """)
        .param("user", userId)
        .param("country", country)
        .param("zone", zone)
        .param("asOf", asOf)
        .update();
  }

  @Override
  public ZoneId zoneOf(Caller caller) {
    return zoneOf(caller.userId()).orElse(caller.zone());
  }

  @Override
  public Optional<ZoneId> zoneOf(UUID userId) {
    return column("zone", userId).flatMap(JdbcPlaces::zone);
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
