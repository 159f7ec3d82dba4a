package org.evenkeel.bench.reminders;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * People who want to be reminded, as rows of notification-service's own tables. They have ids of a
 * range of their own, so that they leave without a trace.
 *
 * @param size how many
 */
public record Crowd(int size) {

  private static final long MOST_SIGNIFICANT = 0x8000L;
  private static final long LEAST_SIGNIFICANT = 0x8000_0000_0000_0000L;
  private static final String RANGE = "00000000-0000-8000-8000-%";
  private static final String OURS =
      " BETWEEN '00000000-0000-8000-8000-000000000000' AND '00000000-0000-8000-8000-ffffffffffff'";
  private static final String DOMAIN = "@crowd.example";
  private static final int BATCH = 5_000;

  private static final String PEOPLE =
      """
      INSERT INTO person (user_id, zone, profile_as_of, language, style, daily_cap, preferences_as_of,
        email_sealed, email_as_of, verified_as_of)
      SELECT u.id, 'UTC', 1, 'en', 'warm', 20, 1, u.email, 1, 2
      FROM unnest(?::uuid[], ?::text[]) u (id, email)
      """;

  private static final String OWNERS =
      "INSERT INTO schedule_owner (user_id, zone, member, place_as_of, preferences_as_of)"
          + " SELECT user_id, 'UTC', true, 1, 1 FROM person WHERE user_id"
          + OURS;

  private static final String SCHEDULES =
      """
      INSERT INTO schedule (id, user_id, kind, timing, at_local, zone, state, since, next_ordinal, next_local,
        next_at, next_expires_at, claim_at, zone_version, created_at)
      SELECT gen_random_uuid(), user_id, 'reminder', 'once', due AT TIME ZONE 'UTC', 'UTC', 'active',
        now(), 0, due AT TIME ZONE 'UTC', due, due + interval '2 hours', due, ?, now()
      FROM (SELECT user_id, ?::timestamptz
              + (row_number() OVER (ORDER BY user_id) - 1) * ? * interval '1 microsecond' AS due
            FROM person WHERE user_id
      """
          + OURS
          + ") one";

  static String address(int number) {
    return number + DOMAIN;
  }

  /** The number of whoever has this address. */
  static Optional<Integer> number(String address) {
    return address.endsWith(DOMAIN)
        ? Optional.of(Integer.parseInt(address.substring(0, address.length() - DOMAIN.length())))
        : Optional.empty();
  }

  private static UUID id(int number) {
    return new UUID(MOST_SIGNIFICANT, LEAST_SIGNIFICANT | number);
  }

  /** They are known, with confirmed addresses and without quiet hours. */
  public void settle(Connection database, SealedAddress seal)
      throws SQLException, GeneralSecurityException {
    leave(database);
    try (PreparedStatement people = database.prepareStatement(PEOPLE);
        PreparedStatement owners = database.prepareStatement(OWNERS)) {
      for (int from = 0; from < size; from += BATCH) {
        int count = Math.min(BATCH, size - from);
        Object[] ids = new Object[count];
        Object[] addresses = new Object[count];
        for (int i = 0; i < count; i++) {
          ids[i] = id(from + i);
          addresses[i] = seal.seal(id(from + i), address(from + i));
        }
        people.setArray(1, database.createArrayOf("uuid", ids));
        people.setArray(2, database.createArrayOf("text", addresses));
        people.executeUpdate();
      }
      owners.executeUpdate();
    }
    run(database, "ANALYZE person, schedule_owner");
  }

  /** Each wants one reminder; all of them are due within a time. */
  public void plan(Connection database, Instant first, Duration within) throws SQLException {
    try (PreparedStatement schedules = database.prepareStatement(SCHEDULES)) {
      schedules.setString(1, ZoneRulesProvider.getVersions("UTC").lastKey());
      schedules.setObject(2, first.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
      schedules.setDouble(3, within.toNanos() / 1e3 / size);
      schedules.executeUpdate();
    }
    run(database, "ANALYZE schedule");
  }

  /** How many of their mails stand where. */
  public Map<String, Integer> mails(Connection database) throws SQLException {
    Map<String, Integer> states = new TreeMap<>();
    try (var query =
            database.prepareStatement(
                "SELECT state, count(*) FROM delivery WHERE channel = 'email' AND user_id"
                    + OURS
                    + " GROUP BY state");
        var row = query.executeQuery()) {
      while (row.next()) {
        states.put(row.getString(1), row.getInt(2));
      }
    }
    return states;
  }

  /** Nothing of them is left. */
  public void leave(Connection database) throws SQLException {
    for (String table :
        new String[] {
          "schedule", "schedule_owner", "delivery", "daily_notification", "inbox_message", "person"
        }) {
      run(database, "DELETE FROM " + table + " WHERE user_id" + OURS);
    }
    run(database, "DELETE FROM feed_event WHERE channel LIKE '" + RANGE + "'");
    run(database, "DELETE FROM feed_channel WHERE channel LIKE '" + RANGE + "'");
    run(database, "DELETE FROM user_sequence WHERE ordering_key LIKE '" + RANGE + "'");
    // Without ANALYZE: a plan for tables that are empty now would be a scan of them when they are
    // not.
    run(database, "VACUUM");
  }

  private static void run(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
