package org.evenkeel.wellness.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.platform.crisis.PersonCountry;
import org.evenkeel.platform.web.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table person. */
@Repository
class JdbcPeople implements People, ZonesOfPeople, Projection, PersonCountry {
  private static final String PLACE =
      """
      INSERT INTO person AS p (user_id, country, zone, locale, place_as_of)
      VALUES (:id, :country, :zone, :locale, :asOf)
      ON CONFLICT (user_id) DO UPDATE
        SET country = excluded.country, zone = excluded.zone, locale = excluded.locale,
          place_as_of = excluded.place_as_of
        WHERE p.place_as_of <= excluded.place_as_of
      """;
  private static final String NEEDS =
      """
      UPDATE person SET adhd = :adhd, autism_spectrum = :asd, minor = :minor, conditions = :codes,
        needs_as_of = :asOf
      WHERE user_id = :id AND needs_as_of <= :asOf
      """;
  private static final String STYLE =
      """
      INSERT INTO person AS p (user_id, style, style_as_of) VALUES (:id, :style, :asOf)
      ON CONFLICT (user_id) DO UPDATE
        SET style = excluded.style, style_as_of = excluded.style_as_of
        WHERE p.style_as_of <= excluded.style_as_of
      """;

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher within;

  JdbcPeople(JdbcClient jdbc, ApplicationEventPublisher within) {
    this.jdbc = jdbc;
    this.within = within;
  }

  @Override
  public Person of(Caller caller) {
    return jdbc.sql("SELECT * FROM person WHERE user_id = :id")
        .param("id", caller.userId())
        .query((row, n) -> read(row, caller))
        .optional()
        .orElseGet(() -> Person.unknown(caller.userId(), caller.country(), caller.zone()));
  }

  @Override
  public Optional<String> of(UUID userId) {
    return jdbc.sql("SELECT country FROM person WHERE user_id = :id AND country IS NOT NULL")
        .param("id", userId)
        .query(String.class)
        .optional();
  }

  @Override
  public void registered(UUID userId, Place place, long asOf) {
    Optional<ZoneId> before = zoneOf(userId);
    jdbc.sql(PLACE)
        .param("id", userId)
        .param("country", place.country())
        .param("zone", place.zone())
        .param("locale", place.locale())
        .param("asOf", asOf)
        .update();
    if (!before.equals(zoneOf(userId))) {
      within.publishEvent(new PersonMoved(userId));
    }
  }

  @Override
  public Optional<ZoneId> zoneOf(UUID userId) {
    return jdbc.sql("SELECT zone FROM person WHERE user_id = :id AND zone IS NOT NULL")
        .param("id", userId)
        .query(String.class)
        .optional()
        .flatMap(JdbcPeople::named);
  }

  private static Optional<ZoneId> named(String zone) {
    try {
      return Optional.of(ZoneId.of(zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public void profileChanged(UUID userId, Place place, Needs needs, long asOf) {
    registered(userId, place, asOf);
    jdbc.sql(NEEDS)
        .param("id", userId)
        .param("adhd", needs.adhd())
        .param("asd", needs.autismSpectrum())
        .param("minor", AgeRange.belowEighteen(needs.ageRange()))
        .param("codes", Conditions.codes(needs.otherConditions()).toArray(String[]::new))
        .param("asOf", asOf)
        .update();
  }

  @Override
  public void styleChanged(UUID userId, CommunicationStyle style, long asOf) {
    jdbc.sql(STYLE)
        .param("id", userId)
        .param("style", style.wireName())
        .param("asOf", asOf)
        .update();
  }

  private static Person read(ResultSet row, Caller caller) throws SQLException {
    String country = row.getString("country");
    return new Person(
        caller.userId(),
        country == null ? caller.country() : country,
        zone(row.getString("zone"), caller),
        CommunicationStyle.orWarm(row.getString("style")),
        row.getBoolean("adhd"),
        row.getBoolean("autism_spectrum"),
        row.getBoolean("minor"),
        codes(row.getArray("conditions")));
  }

  private static ZoneId zone(@Nullable String stored, Caller caller) {
    return Optional.ofNullable(stored).flatMap(JdbcPeople::named).orElseGet(caller::zone);
  }

  private static Set<String> codes(Array stored) throws SQLException {
    return Set.of((String[]) stored.getArray());
  }
}
