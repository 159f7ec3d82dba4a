package org.evenkeel.analytics.costs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table provider_call. What is told of one call again adds to it and never takes away. */
@Repository
public class ProviderCalls {

  private final JdbcClient jdbc;

  ProviderCalls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A call of a provider.
   *
   * @param provider as unit prices name it
   * @param feature what it was for
   * @param unit what is paid by
   * @param units how many so far, 0 or more
   * @param attempts how often the provider was asked so far
   */
  public record Call(
      UUID id,
      String provider,
      String feature,
      String unit,
      long units,
      int attempts,
      Instant calledAt) {}

  /**
   * A provider's calls for a feature on a day.
   *
   * @param day in UTC, as providers count
   */
  record DayCalls(
      LocalDate day,
      String provider,
      String feature,
      String unit,
      long calls,
      long attempts,
      long units) {}

  public void keep(Call call) {
    jdbc.sql(
            """
            INSERT INTO provider_call AS c
              (call_id, provider, feature, unit, units, attempts, called_at)
            VALUES (:id, :provider, :feature, :unit, :units, :attempts, :at)
            ON CONFLICT (call_id) DO UPDATE SET
              units = greatest(c.units, excluded.units),
              attempts = greatest(c.attempts, excluded.attempts),
              called_at = least(c.called_at, excluded.called_at)
            """)
        .param("id", call.id())
        .param("provider", call.provider())
        .param("feature", call.feature())
        .param("unit", call.unit())
        .param("units", call.units())
        .param("attempts", call.attempts())
        .param("at", call.calledAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** In order of day, provider and feature. */
  List<DayCalls> byDay(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            SELECT (called_at AT TIME ZONE 'UTC')::date AS day, provider, feature, unit,
              count(*), sum(attempts), sum(units)
            FROM provider_call WHERE called_at >= :from AND called_at < :end
            GROUP BY day, provider, feature, unit ORDER BY day, provider, feature, unit
            """)
        .param("from", from.atStartOfDay().atOffset(ZoneOffset.UTC))
        .param("end", to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
        .query(
            (row, n) ->
                new DayCalls(
                    row.getObject(1, LocalDate.class),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7)))
        .list();
  }
}
