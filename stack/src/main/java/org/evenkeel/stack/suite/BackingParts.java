package org.evenkeel.stack.suite;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.stack.backing.BackingService;
import org.evenkeel.stack.backing.Distribution;
import org.evenkeel.stack.backing.Documents;
import org.evenkeel.stack.backing.Kafka;
import org.evenkeel.stack.backing.Keycloak;
import org.evenkeel.stack.backing.Mail;
import org.evenkeel.stack.backing.Mongod;
import org.evenkeel.stack.backing.Postgres;
import org.evenkeel.stack.backing.Redis;

/** The backing services of an installation with its folders, ports and passwords. */
final class BackingParts {

  private final Settings settings;
  private final Secrets secrets;
  private final Distribution distribution;
  private final Home home;

  BackingParts(Settings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
    this.distribution = Distribution.of(settings.root());
    this.home = settings.home();
  }

  Postgres postgres() {
    return new Postgres(
        distribution,
        home.data("postgres"),
        home.log("postgres"),
        settings.port(Port.POSTGRES),
        secrets.password(Passwords.SUPERUSER));
  }

  Kafka kafka() {
    return new Kafka(
        distribution,
        home.data("kafka"),
        home.log("kafka"),
        settings.port(Port.KAFKA),
        settings.port(Port.KAFKA_CONTROLLER));
  }

  Redis redis() {
    return new Redis(
        distribution, home.data("redis"), home.log("redis"), settings.port(Port.REDIS));
  }

  Mail mail() {
    return new Mail(
        distribution,
        home.mailbox(),
        home.log("mail"),
        settings.port(Port.SMTP),
        settings.port(Port.MAILBOX));
  }

  /** Empty when the person brings a server. */
  Optional<BackingService> documents() {
    if (settings.value("EVENKEEL_MONGODB_URI").isPresent()) {
      return Optional.empty();
    }
    int port = settings.port(Port.DOCUMENTS);
    Path log = home.log("documents");
    return Optional.of(
        mongod()
            .<BackingService>map(program -> new Mongod(program, home.data("mongod"), log, port))
            .orElseGet(() -> new Documents(distribution, home.data("documents"), log, port)));
  }

  Keycloak keycloak() {
    return new Keycloak(
        distribution,
        home.keycloak(),
        home.log("keycloak"),
        settings.port(Port.KEYCLOAK),
        settings.port(Port.KEYCLOAK_MANAGEMENT),
        settings.url(Port.KEYCLOAK),
        new Keycloak.Store(
            settings.port(Port.POSTGRES),
            "keycloak",
            "keycloak",
            secrets.password(Passwords.KEYCLOAK_DATABASE)),
        secrets.password(Passwords.KEYCLOAK_ADMIN),
        settings.root().resolve("auth-service/src/main/realm/evenkeel-realm.json"),
        new ServiceEnvironment(settings, secrets).realm());
  }

  private Optional<Path> mongod() {
    return settings.value("PATH").stream()
        .flatMap(path -> Arrays.stream(path.split(File.pathSeparator, -1)))
        .flatMap(folder -> folder.isEmpty() ? Stream.empty() : Stream.of(Path.of(folder)))
        .map(folder -> folder.resolve("mongod"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
