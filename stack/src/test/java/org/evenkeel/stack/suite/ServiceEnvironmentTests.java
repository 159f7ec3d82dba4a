package org.evenkeel.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTests {

  @TempDir private Path folder;

  @Test
  void a_running_service_never_gets_the_owners_password() {
    var environment = environment();
    assertThat(environment.running(Service.AUTH))
        .containsKeys("EVENKEEL_DB_PASSWORD", "EVENKEEL_KEYS_DB_PASSWORD")
        .doesNotContainKeys("EVENKEEL_DB_OWNER_PASSWORD", "EVENKEEL_KEYS_DB_OWNER_PASSWORD");
    assertThat(environment.migrating(Service.AUTH))
        .containsKeys("EVENKEEL_DB_OWNER_PASSWORD", "EVENKEEL_KEYS_DB_OWNER_PASSWORD");
  }

  @Test
  void the_realm_and_the_service_agree_on_its_secret() {
    var environment = environment();
    assertThat(environment.realm().get("EVENKEEL_CLIENT_SECRET_ML_SERVICE"))
        .isEqualTo(environment.running(Service.ML).get("EVENKEEL_CLIENT_SECRET"));
  }

  @Test
  void the_gateway_has_local_limits_and_no_database() {
    assertThat(environment().running(Service.GATEWAY))
        .containsEntry("EVENKEEL_LIMITS", "local")
        .containsEntry("MANAGEMENT_SERVER_PORT", "9080")
        .doesNotContainKeys("EVENKEEL_DB_PASSWORD", "EVENKEEL_DB_OWNER_PASSWORD");
  }

  private ServiceEnvironment environment() {
    return new ServiceEnvironment(new Settings(folder, Map.of()), Secrets.open(folder));
  }
}
