package org.evenkeel.auth.session.infrastructure;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Sessions.
 *
 * @param accessTokenLife as the realm has it
 * @param tellEvery how often those are told again who have not learned of an end
 */
@Validated
@ConfigurationProperties("evenkeel.session")
record SessionSettings(@NotNull Duration accessTokenLife, @NotNull Duration tellEvery) {}
