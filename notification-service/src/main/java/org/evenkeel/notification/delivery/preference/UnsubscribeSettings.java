package org.evenkeel.notification.delivery.preference;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where mails say how they end.
 *
 * @param link what a token is appended to; RFC 8058 wants HTTPS
 */
@Validated
@ConfigurationProperties("evenkeel.unsubscribe")
record UnsubscribeSettings(@NotBlank String link) {}
