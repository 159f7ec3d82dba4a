package org.evenkeel.analytics.patterns.infrastructure;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.analytics.patterns.application.Histories;
import org.evenkeel.analytics.patterns.model.CommunicationStyle;
import org.evenkeel.analytics.patterns.model.Feeling;
import org.evenkeel.analytics.patterns.model.History;
import org.evenkeel.analytics.patterns.model.Moment;
import org.evenkeel.analytics.patterns.model.PartOfDay;
import org.evenkeel.analytics.patterns.model.Rating;
import org.evenkeel.analytics.patterns.model.Trait;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the tables. The part of the day is that of the wall clock where the person was, by the
 * rules of their zone on that day; what has a zone that nobody knows is left out.
 */
@Repository
class JdbcHistories implements Histories {

  private final JdbcClient jdbc;

  JdbcHistories(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public History between(UUID userId, LocalDate from, LocalDate to) {
    return new History(moments(userId, from, to), ratings(userId, from, to));
  }

  @Override
  public CommunicationStyle styleOf(UUID userId) {
    return jdbc.sql("SELECT style FROM communication_style WHERE user_id = :user")
        .param("user", userId)
        .query((row, n) -> CommunicationStyle.orWarm(row.getString(1)))
        .optional()
        .orElse(CommunicationStyle.WARM);
  }

  private List<Moment> moments(UUID userId, LocalDate from, LocalDate to) {
    return jdbc
        .sql(
            """
            SELECT occurred_at, zone, local_date, mood, location, social, feelings
            FROM mood_moment WHERE user_id = :user AND local_date BETWEEN :from AND :to AND NOT removed
            ORDER BY occurred_at DESC, checkin_id DESC LIMIT :most
            """)
        .param("user", userId)
        .param("from", from)
        .param("to", to)
        .param("most", MOST_MOMENTS)
        .query((row, n) -> moment(row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Rating> ratings(UUID userId, LocalDate from, LocalDate to) {
    return jdbc
        .sql(
            """
            SELECT occurred_at, zone, intervention_id, approach, rating
            FROM intervention_rating WHERE user_id = :user AND local_date BETWEEN :from AND :to
            ORDER BY occurred_at DESC, session_id DESC LIMIT :most
            """)
        .param("user", userId)
        .param("from", from)
        .param("to", to)
        .param("most", MOST_RATINGS)
        .query((row, n) -> rating(row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Moment> moment(ResultSet row) throws SQLException {
    Instant at = row.getTimestamp("occurred_at").toInstant();
    LocalDate day = row.getObject("local_date", LocalDate.class);
    int mood = row.getInt("mood");
    String location = row.getString("location");
    String social = row.getString("social");
    Set<Feeling> feelings = feelings(row.getArray("feelings"));
    return part(at, row.getString("zone"))
        .map(part -> new Moment(at, day, part, mood, location, social, feelings));
  }

  private static Optional<Rating> rating(ResultSet row) throws SQLException {
    Instant at = row.getTimestamp("occurred_at").toInstant();
    String approach = row.getString("approach");
    Trait exercise =
        approach == null
            ? new Trait("intervention", row.getString("intervention_id"))
            : new Trait("approach", approach);
    int rating = row.getInt("rating");
    return part(at, row.getString("zone")).map(part -> new Rating(at, part, exercise, rating));
  }

  private static Set<Feeling> feelings(Array codes) throws SQLException {
    List<String> names = Arrays.asList((String[]) codes.getArray());
    return Arrays.stream(Feeling.values())
        .filter(feeling -> names.contains(feeling.code()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<PartOfDay> part(Instant at, String zone) {
    try {
      return Optional.of(PartOfDay.of(LocalTime.ofInstant(at, ZoneId.of(zone))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
