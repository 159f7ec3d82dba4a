package org.evenkeel.notification.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.evenkeel.notification.RunningEngine;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who may take over what, on a channel that the engine itself leaves alone. */
class LeasesIT extends RunningEngine {
  private static final int BULK = 2;

  @Autowired private Leases leases;
  @Autowired private Environment environment;

  private final UUID another = UUID.randomUUID();

  @AfterEach
  void nothingIsLeft() {
    database.sql("DELETE FROM delivery WHERE channel = 'apns'").update();
  }

  @Test
  void a_lease_that_has_just_ended_is_left_to_who_may_renew_it() {
    UUID id = held("0 seconds");

    assertThat(claim()).isEmpty();
    ended(id, "1 minute");
    assertThat(claim()).containsExactly(id);
  }

  @Test
  void a_claim_during_which_the_database_stood_still_takes_nothing_over() throws Exception {
    UUID id = held("4 seconds");
    CompletableFuture<List<UUID>> claimed;
    try (Connection own = superuser();
        Statement statement = own.createStatement()) {
      own.setAutoCommit(false);
      statement.execute("LOCK TABLE delivery IN ACCESS EXCLUSIVE MODE");
      long since = System.nanoTime();
      claimed = CompletableFuture.supplyAsync(this::claim);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> System.nanoTime() - since > TimeUnit.SECONDS.toNanos(3));
      own.rollback();
    }

    assertThat(claimed.get(30, TimeUnit.SECONDS)).isEmpty();
    assertThat(
            database
                .sql("SELECT leased_by FROM delivery WHERE id = ?")
                .param(id)
                .query(UUID.class)
                .single())
        .isEqualTo(another);
    ended(id, "1 minute");
    assertThat(claim()).containsExactly(id);
  }

  private List<UUID> claim() {
    return leases.claim(BULK, "apns", 10, List.of());
  }

  private UUID held(String endedBefore) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO delivery (id, notification_id, dedupe_key, user_id, kind, channel, content_sealed, state,
              attempts, next_attempt_at, created_at, leased_by)
            VALUES (:id, :id, 'lease:' || :id, :id, 'reminder', 'apns', 'sealed', 'sending', 0,
              now() - interval '1 hour', now(), :another)
            """)
        .param("id", id)
        .param("another", another)
        .update();
    ended(id, endedBefore);
    return id;
  }

  private void ended(UUID id, String before) {
    database
        .sql("UPDATE delivery SET leased_until = now() - ?::interval WHERE id = ?")
        .params(before, id)
        .update();
  }

  private Connection superuser() throws SQLException {
    PostgresServer server = BackingServices.postgres();
    return DriverManager.getConnection(
        server.jdbcUrl(environment.getRequiredProperty("evenkeel.database.name")),
        server.superuser(),
        server.password());
  }
}
