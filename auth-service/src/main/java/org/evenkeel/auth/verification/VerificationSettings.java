package org.evenkeel.auth.verification;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Verification of addresses.
 *
 * @param life how long a token holds
 */
@Validated
@ConfigurationProperties("evenkeel.verification")
record VerificationSettings(@NotNull Duration life) {}
