package org.evenkeel.crisis.service.rota.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.crisis.service.rota.application.Shifts;
import org.evenkeel.crisis.service.rota.model.Shift;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table rota_shift. */
@Repository
class JdbcShifts implements Shifts {

  private static final Logger log = LoggerFactory.getLogger(JdbcShifts.class);
  private static final String SELECT = "SELECT * FROM rota_shift ";

  private final JdbcClient jdbc;

  JdbcShifts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void lock(UUID responder) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:rota, 0))")
        .param("rota", "rota " + responder)
        .query((row, n) -> n)
        .list();
  }

  @Override
  public List<Shift> all() {
    return jdbc
        .sql(SELECT + "ORDER BY position, starts, id")
        .query(JdbcShifts::shift)
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<Shift> page(String orderBy, int limit, long offset) {
    return jdbc
        .sql(SELECT + "ORDER BY " + orderBy + " LIMIT :limit OFFSET :offset")
        .param("limit", limit)
        .param("offset", offset)
        .query(JdbcShifts::shift)
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public long count() {
    return jdbc.sql("SELECT count(*) FROM rota_shift").query(Long.class).single();
  }

  @Override
  public List<Shift> of(UUID responder) {
    return jdbc
        .sql(SELECT + "WHERE responder_id = :responder ORDER BY id")
        .param("responder", responder)
        .query(JdbcShifts::shift)
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public Optional<Shift> find(UUID id) {
    return jdbc.sql(SELECT + "WHERE id = :id")
        .param("id", id)
        .query(JdbcShifts::shift)
        .optional()
        .flatMap(found -> found);
  }

  @Override
  public void put(Shift shift) {
    jdbc.sql(
            """
            INSERT INTO rota_shift (id, responder_id, zone, weekdays, starts, ends, position)
            VALUES (:id, :responder, :zone, :weekdays, :starts, :ends, :position)
            ON CONFLICT (id) DO UPDATE SET responder_id = excluded.responder_id, zone = excluded.zone,
              weekdays = excluded.weekdays, starts = excluded.starts, ends = excluded.ends,
              position = excluded.position
            """)
        .param("id", shift.id())
        .param("responder", shift.responder())
        .param("zone", shift.zone().getId())
        .param(
            "weekdays",
            shift.weekdays().stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new))
        .param("starts", shift.starts())
        .param("ends", shift.ends())
        .param("position", shift.position())
        .update();
  }

  @Override
  public void remove(UUID id) {
    jdbc.sql("DELETE FROM rota_shift WHERE id = :id").param("id", id).update();
  }

  /** A zone that this process does not know must not keep the others from being called. */
  private static Optional<Shift> shift(ResultSet row, int n) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    try {
      return Optional.of(
          new Shift(
              id,
              row.getObject("responder_id", UUID.class),
              ZoneId.of(row.getString("zone")),
              weekdays((Integer[]) row.getArray("weekdays").getArray()),
              row.getObject("starts", LocalTime.class),
              row.getObject("ends", LocalTime.class),
              row.getInt("position")));
    } catch (DateTimeException e) {
      log.error("shift {} is left out: its zone is not known here", id);
      return Optional.empty();
    }
  }

  private static Set<DayOfWeek> weekdays(Integer[] values) {
    return Stream.of(values).map(DayOfWeek::of).collect(Collectors.toSet());
  }
}
