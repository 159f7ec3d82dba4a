package org.evenkeel.notification.channel.webhook;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a receiver is given up: after so many failures in a row over at least so long.
 *
 * @param failures in a row
 * @param period from the first of them to the last
 */
@Validated
@ConfigurationProperties("evenkeel.webhooks")
public record WebhookSettings(
    @Min(1) @DefaultValue("20") int failures, @NotNull @DefaultValue("24h") Duration period) {}
