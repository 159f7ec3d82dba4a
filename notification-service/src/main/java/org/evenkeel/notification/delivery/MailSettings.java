package org.evenkeel.notification.delivery;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How mails leave.
 *
 * @param from the sender's address
 */
@Validated
@ConfigurationProperties("evenkeel.mail")
record MailSettings(@NotBlank String from) {}
