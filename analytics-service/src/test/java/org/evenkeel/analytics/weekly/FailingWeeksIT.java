package org.evenkeel.analytics.weekly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.evenkeel.analytics.FixedKeys;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One member's week cannot be closed: it waits, and the others' do not. */
class FailingWeeksIT extends MemberWeeks {

  private final UUID other = UUID.randomUUID();

  /** Somebody else's transaction holds what closing needs, for longer than it may take. */
  @Test
  void a_week_that_the_database_keeps_waiting_is_tried_again_and_holds_up_nobody() {
    double before = failures("database");
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          database
              .sql("INSERT INTO user_sequence (ordering_key, n) VALUES (?, 1)")
              .param(user.toString())
              .update();
          committed(user);
          committed(other);
          await().atMost(Duration.ofSeconds(40)).until(() -> weeks(other) == 1);
          await().atMost(Duration.ofSeconds(40)).until(() -> failed() >= 1);
          assertThat(weeks(user)).isZero();
        });

    assertThat(failures("database")).isGreaterThan(before);
    closesAtTheNextTry();
  }

  @Test
  void without_a_key_a_week_waits_and_others_do_not() {
    double before = failures("key");
    KEYS.withhold(user);
    try {
      committed(user);
      committed(other);
      await().atMost(Duration.ofSeconds(40)).until(() -> weeks(other) == 1);
      await().atMost(Duration.ofSeconds(40)).until(() -> failed() >= 1);
    } finally {
      KEYS.giveBack(user);
    }

    assertThat(failures("key")).isGreaterThan(before);
    closesAtTheNextTry();
  }

  /** What stands cannot be read, whatever is tried: so the next version cannot be compared. */
  @Test
  void a_week_that_can_never_be_closed_is_tried_less_and_less_and_holds_up_nobody() {
    double before = failures("other");
    database
        .sql(
            "INSERT INTO weekly_summary (user_id, week_start, version, week_end, zone, figures,"
                + " words_version, made_at) VALUES (?, ?, 1, ?, 'UTC', '{oops', 1, now())")
        .params(user, MONDAY, SUNDAY)
        .update();
    committed(user);
    committed(other);

    await().atMost(Duration.ofSeconds(40)).until(() -> weeks(other) == 1);
    await().atMost(Duration.ofSeconds(40)).until(() -> failed() >= 1);
    now();
    await().atMost(Duration.ofSeconds(40)).until(() -> failed() >= 2);
    assertThat(
            database
                .sql("SELECT due_at > now() + interval '30 s' FROM weekly_due WHERE user_id = ?")
                .param(user)
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(failures("other")).isGreaterThan(before + 1);
    database.sql("DELETE FROM weekly_summary WHERE user_id = ?").param(user).update();
    closesAtTheNextTry();
  }

  @Test
  void the_key_is_asked_for_before_anything_is_held() {
    KEYS.watch(user);
    committed(user);
    await().atMost(Duration.ofSeconds(40)).until(() -> weeks(user) == 1);

    List<FixedKeys.Asked> asked = KEYS.asked(user);
    String closing =
        asked.stream().filter(FixedKeys.Asked::inTransaction).findFirst().orElseThrow().thread();
    assertThat(asked)
        .filteredOn(one -> one.thread().equals(closing))
        .first()
        .extracting(FixedKeys.Asked::inTransaction)
        .isEqualTo(false);
  }

  private void closesAtTheNextTry() {
    now();
    await().atMost(Duration.ofSeconds(40)).until(() -> weeks(user) == 1);
    assertThat(count("weekly_due")).isZero();
  }

  /** As if the time had come. */
  private void now() {
    database.sql("UPDATE weekly_due SET due_at = 'epoch' WHERE user_id = ?").param(user).update();
  }

  private void committed(UUID member) {
    TransactionTemplate own =
        new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    own.executeWithoutResult(
        status ->
            database
                .sql(
                    "INSERT INTO activity (user_id, kind, record_id, occurred_at, local_date)"
                        + " VALUES (?, 'checkin', ?, now(), ?)")
                .params(member, UUID.randomUUID(), MONDAY)
                .update());
  }

  private int weeks(UUID member) {
    return database
        .sql("SELECT count(*) FROM weekly_summary WHERE user_id = ?")
        .param(member)
        .query(Integer.class)
        .single();
  }

  private int failed() {
    return database
        .sql("SELECT coalesce(max(failures), 0) FROM weekly_due WHERE user_id = ?")
        .param(user)
        .query(Integer.class)
        .single();
  }

  private double failures(String cause) {
    return meters.counter("weekly_failures_total", "cause", cause).count();
  }
}
