package org.evenkeel.gateway.body;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a client may take to send a body; then its connection ends.
 *
 * @param pause between two parts; longer than a service may take, so that a service that does not
 *     read is answered for first
 * @param whole for all of it
 */
@Validated
@ConfigurationProperties("evenkeel.body")
public record BodySettings(
    @NotNull @DefaultValue("15s") Duration pause, @NotNull @DefaultValue("60s") Duration whole) {}
