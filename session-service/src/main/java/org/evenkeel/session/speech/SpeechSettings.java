package org.evenkeel.session.speech;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How recordings are heard.
 *
 * @param connect longest wait for a connection to ml-service
 * @param answer longest wait for its answer; longer than its budget, shorter than the gateway waits
 * @param inMemory how much audio all requests together may bring at once; each costs a few times
 *     its length until it is answered
 */
@Validated
@ConfigurationProperties("evenkeel.speech")
record SpeechSettings(
    @NotNull @DefaultValue("1s") Duration connect,
    @NotNull @DefaultValue("42s") Duration answer,
    @NotNull @DefaultValue("24MB") DataSize inMemory) {}
