package org.evenkeel.stack.suite;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The environment variables of the services: each gets addresses of all, secrets of its own. */
final class ServiceEnvironment {

  /** Sooner than the gateway gives up, so that the answer says what is away. */
  private static final String AWAY_AFTER = "/?serverSelectionTimeoutMS=2000&connectTimeoutMS=2000";

  /** What a replica sends to itself before it is ready and gets its share of the work. */
  private static final String WARMING_REQUESTS = "50";

  private final Settings settings;
  private final Secrets secrets;
  private final Map<String, String> further;

  ServiceEnvironment(Settings settings, Secrets secrets) {
    this(settings, secrets, Map.of());
  }

  /**
   * With settings of somebody else's.
   *
   * @param further wins over what this class says
   */
  ServiceEnvironment(Settings settings, Secrets secrets, Map<String, String> further) {
    this.settings = settings;
    this.secrets = secrets;
    this.further = Map.copyOf(further);
  }

  /** What a running service gets: no owner's password. */
  Map<String, String> running(Replica replica) {
    Service service = replica.service();
    var variables = addresses();
    variables.put("SERVER_PORT", Integer.toString(replica.port(settings)));
    variables.put("MANAGEMENT_SERVER_PORT", Integer.toString(replica.managementPort(settings)));
    if (replica.of() == 1) {
      // Nobody else could serve meanwhile: draining would only make the gap longer.
      variables.put("EVENKEEL_DRAIN_PERIOD", "0s");
    } else {
      variables.put("EVENKEEL_WARMING_REQUESTS", WARMING_REQUESTS);
    }
    if (service.migrates()) {
      variables.put(
          "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", Integer.toString(poolSize(replica.of())));
    }
    variables.put("EVENKEEL_SECRETS_DIR", secrets.folder().toString());
    variables.put("EVENKEEL_CLIENT_SECRET", secrets.password(Passwords.client(service)));
    if (service == Service.GATEWAY) {
      variables.put("EVENKEEL_LIMITS", "local");
    }
    if (service == Service.ANALYTICS) {
      variables.put(
          "EVENKEEL_STATE_DIR", settings.home().data("streams").resolve(replica.name()).toString());
    }
    List<String> databases = service.databases();
    for (int i = 0; i < databases.size(); i++) {
      variables.put(prefix(i) + "DB_PASSWORD", secrets.password(Passwords.app(databases.get(i))));
    }
    variables.putAll(further);
    return variables;
  }

  /**
   * Connections of one process. The sum over all processes stays below the 200 that PostgreSQL
   * takes: a replica has its pool, the relay's connection, and in auth-service 4 for the keys, and
   * Keycloak has 15. That is 149 for two replicas and 153 for three.
   */
  static int poolSize(int replicas) {
    return replicas == Replicas.MOST ? 5 : 8;
  }

  /** What the command {@code migrate} gets in addition. */
  Map<String, String> migrating(Service service) {
    var variables = running(new Replica(service, 1, 1));
    List<String> databases = service.databases();
    for (int i = 0; i < databases.size(); i++) {
      variables.put(
          prefix(i) + "DB_OWNER_PASSWORD", secrets.password(Passwords.owner(databases.get(i))));
    }
    return variables;
  }

  /** Values of the realm file's placeholders. */
  Map<String, String> realm() {
    var variables = new HashMap<String, String>();
    for (Service service : Service.values()) {
      String client = service.id().toUpperCase(Locale.ROOT).replace('-', '_');
      variables.put(
          "EVENKEEL_CLIENT_SECRET_" + client, secrets.password(Passwords.client(service)));
    }
    return variables;
  }

  String mongoUri() {
    return settings
        .value("EVENKEEL_MONGODB_URI")
        .orElse("mongodb://127.0.0.1:" + settings.port(Port.DOCUMENTS) + AWAY_AFTER);
  }

  private static String prefix(int database) {
    return database == 0 ? "EVENKEEL_" : "EVENKEEL_KEYS_";
  }

  private Map<String, String> addresses() {
    var variables = new HashMap<String, String>();
    variables.put("EVENKEEL_POSTGRES_HOST", "127.0.0.1");
    variables.put("EVENKEEL_POSTGRES_PORT", number(Port.POSTGRES));
    variables.put("EVENKEEL_KAFKA", "127.0.0.1:" + number(Port.KAFKA));
    variables.put("EVENKEEL_REDIS_HOST", "127.0.0.1");
    variables.put("EVENKEEL_REDIS_PORT", number(Port.REDIS));
    variables.put("EVENKEEL_MONGODB_URI", mongoUri());
    variables.put("EVENKEEL_ISSUER", settings.url(Port.KEYCLOAK) + "/realms/evenkeel");
    variables.put("EVENKEEL_SMTP_HOST", "127.0.0.1");
    variables.put("EVENKEEL_SMTP_PORT", number(Port.SMTP));
    variables.put("EVENKEEL_GATEWAY_URL", settings.url(Port.GATEWAY));
    for (Service service : Service.behindTheGateway()) {
      variables.put("EVENKEEL_" + service.name() + "_URL", settings.url(service.port()));
    }
    return variables;
  }

  private String number(Port port) {
    return Integer.toString(settings.port(port));
  }
}
