package org.evenkeel.notification.schedule;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.evenkeel.notification.schedule.application.FiringSchedules;
import org.evenkeel.notification.schedule.application.FollowingPeople;
import org.evenkeel.notification.schedule.application.KeepingSchedules;
import org.evenkeel.notification.schedule.application.PlanningSchedules;
import org.evenkeel.notification.schedule.application.Reminders;
import org.evenkeel.notification.schedule.application.ScheduleMeters;
import org.evenkeel.notification.schedule.infrastructure.JdbcOwners;
import org.evenkeel.notification.schedule.infrastructure.JdbcSchedules;
import org.evenkeel.notification.schedule.model.ZoneSource;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Schedules over a real database, any number of replicas, and a clock that a test moves. */
final class ScheduleBench {
  private final TestDatabase database = TestDatabase.create("evenkeel_schedules");
  private final Clock clock;

  ScheduleBench(Clock clock) {
    this.clock = clock;
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
        .locations("classpath:db/platform", "classpath:db/migration")
        .placeholders(Map.of("app_role", database.app(), "append_only", "audit_entry"))
        .outOfOrder(true)
        .load()
        .migrate();
    HikariConfig owner = new HikariConfig();
    owner.setJdbcUrl(database.jdbcUrl());
    owner.setUsername(database.owner());
    owner.setPassword(database.ownerPassword());
    owner.setMaximumPoolSize(1);
    try (HikariDataSource source = new HikariDataSource(owner)) {
      JdbcClient.create(source)
          .sql(
              """
              CREATE TABLE handed_over (schedule_id uuid NOT NULL, ordinal bigint NOT NULL,
                due_at timestamptz NOT NULL, at timestamptz NOT NULL, replica int NOT NULL)
              """)
          .update();
    }
  }

  /** What was handed over. */
  record Told(UUID scheduleId, long ordinal, Instant dueAt, Instant at, int replica) {}

  /** One process of the service. */
  final class Replica implements AutoCloseable {
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final JdbcSchedules schedules;
    final JdbcOwners owners;
    final JdbcClient jdbc;
    final FiringSchedules firing;
    final FollowingPeople people;
    final PlanningSchedules planning;
    final KeepingSchedules keeping;
    private final HikariDataSource source;
    private final TransactionTemplate transaction;

    /**
     * Starts one.
     *
     * @param before is called in the transaction before anything is handed over
     */
    Replica(int number, ZoneSource zones, Reminders before) {
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl(database.jdbcUrl());
      config.setUsername(database.app());
      config.setPassword(database.appPassword());
      config.setMaximumPoolSize(2);
      source = new HikariDataSource(config);
      transaction = new TransactionTemplate(new JdbcTransactionManager(source));
      jdbc = JdbcClient.create(source);
      schedules = new JdbcSchedules(new NamedParameterJdbcTemplate(source), clock);
      owners = new JdbcOwners(jdbc, zones);
      ScheduleMeters counted = new ScheduleMeters(meters);
      Ids ids = Ids.timeOrdered();
      Reminders reminders =
          (schedule, occurrence) -> {
            jdbc.sql("INSERT INTO handed_over VALUES (?, ?, ?, ?, ?)")
                .param(schedule.id())
                .param(occurrence.ordinal())
                .param(occurrence.dueAt().atOffset(ZoneOffset.UTC))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(number)
                .update();
            before.remind(schedule, occurrence);
          };
      firing = new FiringSchedules(schedules, owners, reminders, zones, counted, clock);
      people = new FollowingPeople(schedules, owners, zones, counted, ids, clock);
      planning = new PlanningSchedules(schedules, owners, zones, ids, clock);
      keeping = new KeepingSchedules(schedules, owners, zones, counted, clock);
    }

    <T> T in(Supplier<T> work) {
      return transaction.execute(status -> work.get());
    }

    void run(Runnable work) {
      transaction.executeWithoutResult(status -> work.run());
    }

    int fire(int most) {
      return in(() -> firing.fireSome(most));
    }

    List<Told> told() {
      return jdbc.sql("SELECT * FROM handed_over ORDER BY due_at")
          .query(
              (row, n) ->
                  new Told(
                      row.getObject(1, UUID.class),
                      row.getLong(2),
                      row.getTimestamp(3).toInstant(),
                      row.getTimestamp(4).toInstant(),
                      row.getInt(5)))
          .list();
    }

    double count(String meter) {
      return meters.find(meter).counters().stream().mapToDouble(c -> c.count()).sum();
    }

    @Override
    public void close() {
      source.close();
    }
  }
}
