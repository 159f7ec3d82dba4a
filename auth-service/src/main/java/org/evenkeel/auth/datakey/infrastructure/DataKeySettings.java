package org.evenkeel.auth.datakey.infrastructure;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where data keys are.
 *
 * @param name of the database; its roles are {@code <name>_app} and {@code <name>_owner}
 * @param url JDBC address
 * @param password of the runtime role
 * @param poolSize connections
 * @param kekVersion version of the key-encryption key that new keys are wrapped under
 */
@Validated
@ConfigurationProperties("evenkeel.data-keys")
record DataKeySettings(
    @NotBlank String name,
    @NotBlank String url,
    @NotNull String password,
    @Min(1) int poolSize,
    @Min(1) int kekVersion) {

  /** Hides the password. */
  @Override
  public String toString() {
    return "DataKeySettings[" + name + "]";
  }
}
