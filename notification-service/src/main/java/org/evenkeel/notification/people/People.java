package org.evenkeel.notification.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.evenkeel.platform.crypto.KeyFiles;
import org.evenkeel.platform.crypto.ServiceCipher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/**
 * The table person. Facts carry numbers; one that comes late, such as a replayed dead letter,
 * changes nothing that a later one told. Addresses are sealed under a service key, see
 * docs/adr/0016.
 */
@Repository
public class People {

  private static final Logger log = LoggerFactory.getLogger(People.class);
  private static final String KEY_FILE = "staff-contact";
  private static final String EMAIL = "notification.person.email";

  private final JdbcClient jdbc;
  private final Supplier<ServiceCipher> cipher;

  People(JdbcClient jdbc, KeyFiles keys) {
    this.jdbc = jdbc;
    this.cipher = SingletonSupplier.of(() -> new ServiceCipher("person", keys.read(KEY_FILE)));
  }

  /** Keeps where somebody lives and what they speak. */
  public void keepProfile(UUID userId, @Nullable String zone, @Nullable String locale, long asOf) {
    jdbc.sql(
            """
            INSERT INTO person (user_id, zone, locale, profile_as_of) VALUES (:user, :zone, :locale, :asOf)
            ON CONFLICT (user_id) DO UPDATE
              SET zone = excluded.zone, locale = excluded.locale, profile_as_of = excluded.profile_as_of
              WHERE person.profile_as_of <= excluded.profile_as_of
            """)
        .param("user", userId)
        .param("zone", zone)
        .param("locale", locale)
        .param("asOf", asOf)
        .update();
  }

  /** Keeps what somebody chose. */
  public void keepSettings(UUID userId, PersonSettings chosen, long asOf) {
    jdbc.sql(
            """
            INSERT INTO person (user_id, language, style, daily_cap, quiet_start, quiet_end, preferences_as_of)
            VALUES (:user, :language, :style, :cap, :start::time, :end::time, :asOf)
            ON CONFLICT (user_id) DO UPDATE
              SET language = excluded.language, style = excluded.style, daily_cap = excluded.daily_cap,
                quiet_start = excluded.quiet_start, quiet_end = excluded.quiet_end,
                preferences_as_of = excluded.preferences_as_of
              WHERE person.preferences_as_of <= excluded.preferences_as_of
            """)
        .param("user", userId)
        .param("language", chosen.language())
        .param("style", chosen.style())
        .param("cap", chosen.dailyCap())
        .param("start", chosen.quietStart())
        .param("end", chosen.quietEnd())
        .param("asOf", asOf)
        .update();
  }

  /** Keeps an address that its owner has yet to confirm; one that is known stays as it is. */
  public void keepAddress(UUID userId, String email, long asOf) {
    if (anyEmail(userId).filter(email::equals).isPresent()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO person (user_id, email_sealed, email_as_of) VALUES (:user, :email, :asOf)
            ON CONFLICT (user_id) DO UPDATE
              SET email_sealed = excluded.email_sealed, email_as_of = excluded.email_as_of
              WHERE person.email_as_of <= excluded.email_as_of
            """)
        .param("user", userId)
        .param("email", cipher.get().seal(EMAIL, userId.toString(), email))
        .param("asOf", asOf)
        .update();
  }

  /** The last address kept before this fact is confirmed. */
  public void confirmAddress(UUID userId, long asOf) {
    jdbc.sql(
            """
            INSERT INTO person (user_id, verified_as_of) VALUES (:user, :asOf)
            ON CONFLICT (user_id) DO UPDATE
              SET verified_as_of = greatest(person.verified_as_of, excluded.verified_as_of)
            """)
        .param("user", userId)
        .param("asOf", asOf)
        .update();
  }

  /** Somebody; what the product starts with where nothing is known. */
  public Person of(UUID userId) {
    return jdbc.sql(
            """
            SELECT user_id, zone, coalesce(language, locale) AS language, style, quiet_start, quiet_end,
              daily_cap, preferences_as_of > 0 AS chosen
            FROM person WHERE user_id = :user
            """)
        .param("user", userId)
        .query(People::person)
        .optional()
        .orElseGet(() -> unknown(userId, null, null));
  }

  /** A confirmed address. */
  public Optional<String> confirmedEmail(UUID userId) {
    return email(userId, "verified_as_of >= email_as_of AND verified_as_of > 0");
  }

  /** An address, confirmed or not: for what concerns the account itself. */
  public Optional<String> anyEmail(UUID userId) {
    return email(userId, "true");
  }

  /** A mail server said that nobody has this address. It is not used until it is confirmed anew. */
  public void addressGone(UUID userId) {
    jdbc.sql("UPDATE person SET verified_as_of = 0 WHERE user_id = :user")
        .param("user", userId)
        .update();
  }

  private Optional<String> email(UUID userId, String condition) {
    return jdbc.sql(
            "SELECT email_sealed FROM person WHERE user_id = :user AND email_sealed IS NOT NULL AND"
                + " "
                + condition)
        .param("user", userId)
        .query(String.class)
        .optional()
        .map(text -> cipher.get().open(EMAIL, userId.toString(), text));
  }

  private static Person person(ResultSet row, int n) throws SQLException {
    UUID userId = row.getObject("user_id", UUID.class);
    if (!row.getBoolean("chosen")) {
      return unknown(userId, row.getString("zone"), row.getString("language"));
    }
    return new Person(
        userId,
        zone(row.getString("zone"), userId),
        row.getString("language"),
        row.getString("style"),
        row.getObject("quiet_start", LocalTime.class),
        row.getObject("quiet_end", LocalTime.class),
        row.getInt("daily_cap"));
  }

  private static Person unknown(UUID userId, @Nullable String zone, @Nullable String language) {
    return new Person(
        userId,
        zone(zone, userId),
        language == null ? Person.LANGUAGE_AT_FIRST : language,
        Person.STYLE_AT_FIRST,
        Person.QUIET_START_AT_FIRST,
        Person.QUIET_END_AT_FIRST,
        Person.DAILY_CAP_AT_FIRST);
  }

  private static ZoneId zone(@Nullable String name, UUID userId) {
    if (name == null) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      log.warn("the zone of {} is unknown here: UTC holds", userId);
      return ZoneOffset.UTC;
    }
  }
}
