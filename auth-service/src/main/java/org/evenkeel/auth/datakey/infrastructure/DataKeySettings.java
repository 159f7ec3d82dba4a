package org.evenkeel.auth.datakey.infrastructure;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where data keys are.
 *
 * @param name of the database; its roles are {@code <name>_app} and {@code <name>_owner}
 * @param url JDBC address
 * @param password of the runtime role
 * @param poolSize connections
 * @param lookEvery how often a replica looks for a new key-encryption key and says which it holds
 */
@Validated
@ConfigurationProperties("evenkeel.data-keys")
record DataKeySettings(
    @NotBlank String name,
    @NotBlank String url,
    @NotNull String password,
    @Min(1) int poolSize,
    @NotNull Duration lookEvery) {

  /** Hides the password. */
  @Override
  public String toString() {
    return "DataKeySettings[" + name + "]";
  }
}
