package org.evenkeel.stack.suite;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.evenkeel.stack.backing.Documents;
import org.evenkeel.stack.backing.Keycloak;
import org.evenkeel.stack.backing.Postgres;
import org.evenkeel.stack.backing.RealmUpgrade;
import org.evenkeel.stack.process.StackException;

/** Starts the backing services with all that has to be in them: databases, roles, topics. */
final class BackingStarts {

  private static final String EMULATOR =
      "emulator of MongoDB without transactions; for a real one set EVENKEEL_MONGODB_URI";

  private final Settings settings;
  private final Secrets secrets;
  private final Starting starting;
  private final Progress progress;

  BackingStarts(Settings settings, Secrets secrets, Starting starting, Progress progress) {
    this.settings = settings;
    this.secrets = secrets;
    this.starting = starting;
    this.progress = progress;
  }

  /** Returns what services wait for: all but Keycloak, which is slow and first needed later. */
  List<CompletableFuture<Void>> plan(Tasks tasks, BackingParts parts) {
    var keycloak = parts.keycloak();
    var copied = tasks.now(() -> prepare(keycloak));
    var databases = tasks.now(() -> startPostgres(parts.postgres()));
    tasks.last(List.of(copied, databases), () -> startKeycloak(keycloak));
    return List.of(
        databases,
        tasks.now(() -> startKafka(parts)),
        tasks.now(() -> starting.start(parts.redis(), "")),
        tasks.now(() -> starting.start(parts.mail(), "")),
        tasks.now(() -> startDocuments(parts)));
  }

  /** Building and copying it takes long and needs no database. */
  private void prepare(Keycloak keycloak) throws IOException, InterruptedException {
    if (!starting.runs(keycloak.name())) {
      keycloak.prepare();
    }
  }

  /** The realm is imported once: what a newer version permits is added to it. */
  private void startKeycloak(Keycloak keycloak) throws IOException, InterruptedException {
    starting.start(keycloak, "");
    try {
      RealmUpgrade upgrade = keycloak.upgrade();
      List<String> added = upgrade.apply();
      if (!added.isEmpty()) {
        progress.say("  keycloak: added to the realm: " + String.join(", ", added));
      }
      upgrade.leftOut().forEach(one -> progress.say("  keycloak: " + one));
    } catch (IOException | RuntimeException e) {
      progress.say("  keycloak: the realm was not brought up to date: " + why(e));
    }
  }

  /** What Keycloak answered may name people: only a message of ours is told. */
  private static String why(Exception e) {
    return e instanceof StackException
        ? String.valueOf(e.getMessage())
        : e.getClass().getSimpleName();
  }

  private void startPostgres(Postgres postgres) throws Exception {
    starting.start(postgres, "");
    new Databases(secrets).ensure(postgres);
  }

  private void startKafka(BackingParts parts) throws Exception {
    starting.start(parts.kafka(), "");
    int made = TopicSetup.ensure("127.0.0.1:" + settings.port(Port.KAFKA));
    if (made > 0) {
      progress.say("  " + made + " topics created");
    }
  }

  private void startDocuments(BackingParts parts) throws IOException, InterruptedException {
    var documents = parts.documents();
    if (documents.isEmpty()) {
      progress.say("  documents: the server of EVENKEEL_MONGODB_URI");
      return;
    }
    boolean emulated = documents.get() instanceof Documents;
    starting.start(documents.get(), emulated ? EMULATOR : "");
  }
}
