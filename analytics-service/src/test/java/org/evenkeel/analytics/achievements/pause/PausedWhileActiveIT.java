package org.evenkeel.analytics.achievements.pause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenkeel.analytics.RunningService;
import org.evenkeel.analytics.activity.Activity;
import org.evenkeel.analytics.activity.ActivityKind;
import org.evenkeel.analytics.activity.RecordingActivity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A member pauses at the moment in which something they did arrives. */
class PausedWhileActiveIT extends RunningService {

  private static final int ROUNDS = 100;

  @Autowired private RecordingActivity recording;
  @Autowired private SettingPause pausing;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient database;

  private final UUID user = UUID.randomUUID();
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  /** One that is not over, so that nobody looks at it; a pause marks it because it stands. */
  private final LocalDate week = today.plusDays(14);

  @BeforeEach
  void aWeekStands() {
    database
        .sql(
            "INSERT INTO weekly_summary (user_id, week_start, version, week_end, zone, figures,"
                + " words_version, made_at) VALUES (?, ?, 1, ?, 'UTC', '{}', 1, now())")
        .params(user, week, week.plusDays(6))
        .update();
  }

  /** For others: rows without facts are none that a rebuild would make. */
  @AfterEach
  void forget() {
    List.of("activity", "weekly_summary", "weekly_due")
        .forEach(
            table ->
                database.sql("DELETE FROM " + table + " WHERE user_id = ?").param(user).update());
  }

  @Test
  void neither_waits_for_the_other_for_ever() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    List<Future<?>> done = new ArrayList<>();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < ROUNDS; i++) {
        LocalDate until = today.plusDays(20 + i % 2);
        done.add(two.submit(at(together, this::active)));
        done.add(two.submit(at(together, () -> pausing.set(user, null, until, today))));
        done.get(done.size() - 2).get();
        done.getLast().get();
      }
    }

    assertThat(done).hasSize(2 * ROUNDS);
    assertThat(
            database
                .sql("SELECT count(*) FROM activity WHERE user_id = ?")
                .param(user)
                .query(Integer.class)
                .single())
        .isEqualTo(ROUNDS);
  }

  private void active() {
    transaction.executeWithoutResult(
        status ->
            recording.add(
                new Activity(
                    user,
                    ActivityKind.CHECKIN,
                    UUID.randomUUID(),
                    week.atStartOfDay().toInstant(ZoneOffset.UTC),
                    week)));
  }

  private static Callable<Boolean> at(CyclicBarrier together, Runnable work) {
    return () -> {
      together.await();
      work.run();
      return true;
    };
  }
}
