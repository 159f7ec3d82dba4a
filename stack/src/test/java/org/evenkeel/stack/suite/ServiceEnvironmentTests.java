package org.evenkeel.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTests {

  private static final int MAX_CONNECTIONS = 200;
  private static final int SERVICES = 7;
  private static final int RELAY = 1;
  private static final int KEYS = 4;
  private static final int KEYCLOAK = 15;

  @TempDir private Path folder;

  @Test
  void a_running_service_never_gets_the_owners_password() {
    var environment = environment();
    assertThat(environment.running(only(Service.AUTH)))
        .containsKeys("EVENKEEL_DB_PASSWORD", "EVENKEEL_KEYS_DB_PASSWORD")
        .doesNotContainKeys("EVENKEEL_DB_OWNER_PASSWORD", "EVENKEEL_KEYS_DB_OWNER_PASSWORD");
    assertThat(environment.migrating(Service.AUTH))
        .containsKeys("EVENKEEL_DB_OWNER_PASSWORD", "EVENKEEL_KEYS_DB_OWNER_PASSWORD");
  }

  @Test
  void the_realm_and_the_service_agree_on_its_secret() {
    var environment = environment();
    assertThat(environment.realm().get("EVENKEEL_CLIENT_SECRET_ML_SERVICE"))
        .isEqualTo(environment.running(only(Service.ML)).get("EVENKEEL_CLIENT_SECRET"));
  }

  @Test
  void the_gateway_has_local_limits_and_no_database() {
    assertThat(environment().running(only(Service.GATEWAY)))
        .containsEntry("EVENKEEL_LIMITS", "local")
        .containsEntry("MANAGEMENT_SERVER_PORT", "9080")
        .doesNotContainKeys("EVENKEEL_DB_PASSWORD", "EVENKEEL_DB_OWNER_PASSWORD");
  }

  @Test
  void replicas_drain_and_a_single_process_ends_at_once() {
    assertThat(environment().running(only(Service.WELLNESS)))
        .containsEntry("EVENKEEL_DRAIN_PERIOD", "0s")
        .doesNotContainKey("EVENKEEL_WARMING_REQUESTS")
        .containsEntry("SERVER_PORT", "8083");
    assertThat(environment().running(new Replica(Service.WELLNESS, 2, 2)))
        .doesNotContainKey("EVENKEEL_DRAIN_PERIOD")
        .containsKey("EVENKEEL_WARMING_REQUESTS")
        .containsEntry("SERVER_PORT", "8283")
        .containsEntry("MANAGEMENT_SERVER_PORT", "9283")
        .containsEntry("EVENKEEL_WELLNESS_URL", "http://127.0.0.1:8083");
  }

  @Test
  void however_many_replicas_there_are_the_database_has_connections_to_spare() {
    for (int replicas = 1; replicas <= Replicas.MOST; replicas++) {
      int pool = ServiceEnvironment.poolSize(replicas);
      int service = pool + RELAY;
      int all = replicas * (SERVICES * service + KEYS) + KEYCLOAK;
      assertThat(all).isLessThanOrEqualTo(MAX_CONNECTIONS * 4 / 5);
    }
  }

  private static Replica only(Service service) {
    return new Replica(service, 1, 1);
  }

  private ServiceEnvironment environment() {
    return new ServiceEnvironment(new Settings(folder, Map.of()), Secrets.open(folder));
  }
}
