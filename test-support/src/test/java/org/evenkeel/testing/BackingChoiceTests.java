package org.evenkeel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;

/** What tests run against; no container is started here, and none was: there is no engine. */
class BackingChoiceTests {

  @Test
  void withoutAWordItIsTheBenchThatNeedsNoEngine() {
    assertThat(BackingChoice.of("")).isEqualTo(BackingChoice.BENCH);
    assertThat(BackingChoice.of("bench").backing()).isInstanceOf(BenchBacking.class);
  }

  @Test
  void containersAreChosenByTheirName() {
    assertThat(BackingChoice.of(" containers").backing()).isInstanceOf(ContainerBacking.class);
  }

  @Test
  void anyOtherWordIsRefusedAndNotTakenForTheDefault() {
    assertThatThrownBy(() -> BackingChoice.of("docker"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("evenkeel.test.backing is bench or containers");
  }

  @Test
  void imagesAreOfficialAndPinnedToAVersion() {
    assertThat(
            List.of(
                OfficialImages.POSTGRES,
                OfficialImages.KAFKA,
                OfficialImages.REDIS,
                OfficialImages.MONGO,
                OfficialImages.KEYCLOAK))
        .allSatisfy(image -> assertThat(image).matches("[a-z]+(/[a-z]+)?:\\d+\\.\\d.*"));
  }

  @Test
  void keycloakGetsItsRealmAndTheClientsSecrets() {
    GenericContainer<?> keycloak =
        OfficialImages.keycloak(
            Path.of("evenkeel-realm.json"), "secret", Map.of("EVENKEEL_CLIENT_SECRET_X", "x"));

    assertThat(keycloak.getEnvMap())
        .containsEntry("EVENKEEL_CLIENT_SECRET_X", "x")
        .containsEntry("KC_BOOTSTRAP_ADMIN_PASSWORD", "secret");
    assertThat(keycloak.getCommandParts()).contains("--import-realm");
    assertThat(keycloak.getExposedPorts()).containsExactly(OfficialImages.KEYCLOAK_PORT);
  }
}
