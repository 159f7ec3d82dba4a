package org.evenkeel.auth.preferences.infrastructure;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where preferences are.
 *
 * @param database name in the document store
 */
@Validated
@ConfigurationProperties("evenkeel.preferences")
record PreferenceSettings(@NotBlank String database) {}
