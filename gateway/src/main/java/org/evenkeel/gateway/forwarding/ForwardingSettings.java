package org.evenkeel.gateway.forwarding;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a service may take.
 *
 * @param connect until the connection stands
 * @param response until the answer begins; streams have no such limit
 * @param silence how long an answer may pause once it has begun; streams have a rule of their own
 * @param uploads the same as {@code response} for what takes files: 60 s for the body, which counts
 *     in here, and 50 s for whoever listens to it
 * @param crisisResources the same for the crisis resources, after which the static copy answers
 */
@Validated
@ConfigurationProperties("evenkeel.forwarding")
public record ForwardingSettings(
    @NotNull @DefaultValue("1s") Duration connect,
    @NotNull @DefaultValue("10s") Duration response,
    @NotNull @DefaultValue("30s") Duration silence,
    @NotNull @DefaultValue("110s") Duration uploads,
    @NotNull @DefaultValue("2s") Duration crisisResources) {}
