package org.evenkeel.notification.delivery.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table delivery_attempt: a row is there before a provider is asked. */
@Repository
public class Attempts {

  private final JdbcClient jdbc;
  private final Clock clock;

  Attempts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The first rows without an outcome: they were being made when a process died. */
  public List<Integer> open(UUID deliveryId) {
    return jdbc.sql(
            "SELECT number FROM delivery_attempt WHERE delivery_id = :id AND outcome IS NULL ORDER"
                + " BY number")
        .param("id", deliveryId)
        .query((row, n) -> row.getInt(1))
        .list();
  }

  /** When a provider was asked first. */
  public Optional<Instant> firstAt(UUID deliveryId) {
    return jdbc.sql(
            "SELECT started_at FROM delivery_attempt WHERE delivery_id = :id ORDER BY started_at"
                + " LIMIT 1")
        .param("id", deliveryId)
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  public void begin(UUID deliveryId, int number, String provider) {
    jdbc.sql(
            """
            INSERT INTO delivery_attempt (delivery_id, number, provider, started_at)
            VALUES (:id, :number, :provider, :now)
            """)
        .param("id", deliveryId)
        .param("number", number)
        .param("provider", provider)
        .param("now", Moments.now(clock).atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What the provider answered. */
  public void finish(UUID deliveryId, int number, SendOutcome outcome) {
    jdbc.sql(
            """
            UPDATE delivery_attempt SET finished_at = :now, outcome = :outcome, code = :code
            WHERE delivery_id = :id AND number = :number
            """)
        .param("now", Moments.now(clock).atOffset(ZoneOffset.UTC))
        .param("outcome", name(outcome))
        .param("code", code(outcome))
        .param("id", deliveryId)
        .param("number", number)
        .update();
  }

  /** The outcome in a word. */
  public static String name(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Accepted _ -> "accepted";
      case SendOutcome.Refused _ -> "refused";
      case SendOutcome.AddressGone _ -> "address_gone";
      case SendOutcome.Unavailable _ -> "unavailable";
      case SendOutcome.Unknown _ -> "unknown";
    };
  }

  private static @Nullable String code(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Accepted _ -> null;
      case SendOutcome.Refused(String code) -> code;
      case SendOutcome.AddressGone(String code) -> code;
      case SendOutcome.Unavailable(String code, var _) -> code;
      case SendOutcome.Unknown(String code) -> code;
    };
  }
}
