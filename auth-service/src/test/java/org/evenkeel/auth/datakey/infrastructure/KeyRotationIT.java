package org.evenkeel.auth.datakey.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.evenkeel.auth.datakey.KeyRotation;
import org.evenkeel.auth.datakey.MigrateDatabases;
import org.evenkeel.platform.crypto.DataKey;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.crypto.KeyFiles;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Two replicas serve while a third process rotates. */
class KeyRotationIT {

  private static final int THREADS = 8;
  private static final String FIELD = "test.record.text";

  @TempDir private Path secrets;
  @TempDir private Path lateSecrets;
  private final TestDatabase database = TestDatabase.create("evenkeel_keys");
  private final List<Replica> replicas = new ArrayList<>();

  @BeforeEach
  void start() {
    new KeyFiles(secrets).make("kek-1");
    migrate();
    for (int i = 0; i < 3; i++) {
      replicas.add(Replica.over(database, secrets));
    }
  }

  @AfterEach
  void stop() {
    replicas.forEach(Replica::close);
  }

  @Test
  void nobody_notices_a_rotation_that_is_killed_half_way_and_run_again() throws Exception {
    Replica operator = replicas.getLast();
    Map<UUID, String> sealed = new ConcurrentHashMap<>();
    for (int i = 0; i < 1_200; i++) {
      keep(sealed, operator, UUID.randomUUID());
    }
    UUID erased = UUID.randomUUID();
    keep(new ConcurrentHashMap<>(), operator, erased);
    operator
        .database()
        .jdbc()
        .sql("UPDATE data_key SET wrapped = NULL, destroyed_at = now() WHERE user_id = ?")
        .param(erased)
        .update();

    try (var looks = Executors.newScheduledThreadPool(1);
        var load = Executors.newFixedThreadPool(THREADS)) {
      for (Replica replica : serving()) {
        replica.holding().run(new DefaultApplicationArguments());
        var _ =
            looks.scheduleAtFixedRate(
                replica.holding()::look, 0, Replica.LOOK.toMillis(), TimeUnit.MILLISECONDS);
      }
      CountDownLatch stopped = new CountDownLatch(1);
      List<Future<Integer>> served = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Replica replica = serving().get(i % 2);
        served.add(load.submit(() -> serve(replica, sealed, stopped)));
      }

      killedAfterTheFirstBatch(operator);
      assertThat(operator.wrapped().before(2)).isPositive();
      KeyRotation.Rotated rotated = operator.rotating().rotate();
      KeyRotation.Rotated next = operator.rotating().rotate();
      stopped.countDown();

      assertThat(rotated)
          .isInstanceOfSatisfying(
              KeyRotation.Rotated.Done.class, done -> assertThat(done.version()).isEqualTo(2));
      assertThat(next)
          .isInstanceOfSatisfying(
              KeyRotation.Rotated.Done.class, done -> assertThat(done.version()).isEqualTo(3));
      for (Future<Integer> each : served) {
        assertThat(each.get(60, TimeUnit.SECONDS)).isPositive();
      }
      looks.shutdownNow();
    }
    assertThat(operator.wrapped().before(3)).isZero();
    for (Replica replica : serving()) {
      sealed.forEach((user, text) -> assertThat(open(replica, user, text)).isEqualTo("text"));
      assertThatThrownBy(() -> replica.keys().of(erased))
          .isInstanceOf(DataKeyDestroyedException.class);
    }
    assertThat(operator.audited())
        .extracting("action", "resourceId")
        .containsExactly(
            tuple("key-encryption-key.rotated", "2"), tuple("key-encryption-key.rotated", "3"));
  }

  @Test
  void a_replica_without_the_new_key_holds_its_use_back() {
    new KeyFiles(lateSecrets).make("kek-1");
    Replica operator = replicas.getLast();
    try (Replica late = Replica.over(database, lateSecrets)) {
      late.holding().run(new DefaultApplicationArguments());
      try (var looks = Executors.newScheduledThreadPool(1)) {
        var _ =
            looks.scheduleAtFixedRate(
                late.holding()::look, 0, Replica.LOOK.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(operator.rotating().rotate()).isEqualTo(new KeyRotation.Rotated.NotHeld(2, 1));
        assertThat(operator.versions().current()).isEqualTo(1);
        looks.shutdownNow();
      }
      late.holding().leave();

      assertThat(operator.rotating().rotate()).isEqualTo(new KeyRotation.Rotated.Done(2, 0));
      assertThatThrownBy(() -> late.holding().run(new DefaultApplicationArguments()))
          .hasMessageContaining("kek-2.key is missing");
    }
  }

  @Test
  void an_old_key_goes_only_when_nothing_is_under_it() {
    Replica operator = replicas.getLast();
    operator.keys().ensure(UUID.randomUUID());
    assertThat(operator.rotating().retire(1, false)).isEqualTo(new KeyRotation.Retired.InUse(1));
    operator.rotating().rotate();
    assertThat(operator.rotating().old()).extracting(KeyRotation.Old::version).containsExactly(1);

    assertThat(operator.rotating().retire(2, true)).isEqualTo(new KeyRotation.Retired.InUse(1));
    replacedBefore(operator, "31 days");
    assertThat(operator.rotating().retire(1, false)).isEqualTo(new KeyRotation.Retired.Gone());
    assertThat(Files.exists(secrets.resolve("kek-1.key"))).isFalse();
    assertThat(operator.rotating().retire(1, false)).isEqualTo(new KeyRotation.Retired.Unknown());
    assertThat(operator.rotating().retire(9, false)).isEqualTo(new KeyRotation.Retired.Unknown());
    assertThat(operator.rotating().old()).isEmpty();
  }

  @Test
  void a_key_that_backups_need_goes_only_when_it_was_stolen() {
    Replica operator = replicas.getLast();
    operator.rotating().rotate();
    replacedBefore(operator, "29 days");
    assertThat(operator.rotating().retire(1, false))
        .isInstanceOf(KeyRotation.Retired.TooEarly.class);
    assertThat(Files.exists(secrets.resolve("kek-1.key"))).isTrue();
    assertThat(operator.audited()).noneMatch(entry -> entry.action().endsWith(".retired"));

    assertThat(operator.rotating().retire(1, true)).isEqualTo(new KeyRotation.Retired.Gone());
    assertThat(Files.exists(secrets.resolve("kek-1.key"))).isFalse();
  }

  @Test
  void a_key_is_not_retired_before_its_rotation_has_ended() {
    Replica operator = replicas.getLast();
    operator.rotating().rotate();
    operator.database().jdbc().sql("UPDATE key_encryption_key SET replaced_at = NULL").update();

    assertThat(operator.rotating().retire(1, true)).isEqualTo(new KeyRotation.Retired.Unfinished());
    operator.rotating().rotate();
    assertThat(operator.rotating().retire(1, true)).isEqualTo(new KeyRotation.Retired.Gone());
  }

  private static void replacedBefore(Replica operator, String interval) {
    operator
        .database()
        .jdbc()
        .sql("UPDATE key_encryption_key SET replaced_at = now() - ?::interval WHERE version = 1")
        .param(interval)
        .update();
  }

  private List<Replica> serving() {
    return replicas.subList(0, 2);
  }

  /** What a run does up to its first batch, and no further. */
  private void killedAfterTheFirstBatch(Replica operator) {
    new KeyFiles(secrets).make("kek-2");
    operator.versions().offer(2);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> operator.versions().without(2, Duration.ofSeconds(30)) == 0);
    operator.versions().makeCurrent(2);
    assertThat(operator.wrapped().rewrap(2, 500)).isEqualTo(500);
  }

  private static int serve(Replica replica, Map<UUID, String> sealed, CountDownLatch stopped) {
    int requests = 0;
    while (stopped.getCount() > 0) {
      UUID user = UUID.randomUUID();
      keep(sealed, replica, user);
      for (UUID other : sealed.keySet().stream().limit(5).toList()) {
        assertThat(open(replica, other, sealed.get(other))).isEqualTo("text");
      }
      requests++;
    }
    return requests;
  }

  private static void keep(Map<UUID, String> sealed, Replica replica, UUID user) {
    replica.keys().ensure(user);
    sealed.put(user, new TextCipher(replica.keys()).seal(user, FIELD, user.toString(), "text"));
  }

  private static String open(Replica replica, UUID user, String text) {
    DataKey key = replica.keys().of(user);
    assertThat(key.version()).isEqualTo(1);
    return new TextCipher(replica.keys()).open(user, FIELD, user.toString(), text);
  }

  private void migrate() {
    var env = new StandardEnvironment();
    env.getPropertySources()
        .addFirst(
            new MapPropertySource(
                "keys",
                Map.of(
                    "evenkeel.data-keys.url", database.jdbcUrl(),
                    "evenkeel.data-keys.name", database.name(),
                    "evenkeel.data-keys.owner-password", database.ownerPassword())));
    MigrateDatabases.migrateKeys(env);
  }
}
