package org.evenkeel.auth.identity.keycloak;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How Keycloak is reached.
 *
 * @param realmUrl the realm as this process reaches it, {@code http://host/realms/evenkeel}
 * @param serviceClient client whose service account may manage users
 * @param accountClient client that trades passwords and refresh tokens
 * @param clientSecret of both
 * @param connect longest wait for a connection
 * @param read longest wait for an answer; hashing a password takes its time on a busy machine
 */
@Validated
@ConfigurationProperties("evenkeel.keycloak")
record KeycloakSettings(
    @NotBlank String realmUrl,
    @NotBlank String serviceClient,
    @NotBlank String accountClient,
    @NotNull String clientSecret,
    @NotNull Duration connect,
    @NotNull Duration read) {

  String tokenUrl() {
    return realmUrl + "/protocol/openid-connect/token";
  }

  String adminUrl() {
    return realmUrl.replace("/realms/", "/admin/realms/");
  }

  /** Hides the secret. */
  @Override
  public String toString() {
    return "KeycloakSettings[" + realmUrl + "]";
  }
}
