package org.evenkeel.notification.account;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where links in messages lead.
 *
 * @param verifyEmail page of the web client that confirms an address
 */
@Validated
@ConfigurationProperties("evenkeel.links")
record LinkSettings(@NotBlank String verifyEmail) {}
