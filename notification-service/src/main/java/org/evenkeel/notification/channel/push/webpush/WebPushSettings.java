package org.evenkeel.notification.channel.push.webpush;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who we are to the push services of browsers (VAPID, RFC 8292).
 *
 * @param publicKey the public key, 65 bytes in base64url; browsers subscribe with it
 * @param keyName name of the key file that holds the private key
 * @param subject where a push service reaches the operator: a {@code mailto:} or {@code https:} URI
 */
@Validated
@ConditionalOnProperty("evenkeel.web-push.public-key")
@ConfigurationProperties("evenkeel.web-push")
record WebPushSettings(
    @NotBlank String publicKey,
    @NotBlank @DefaultValue("web-push") String keyName,
    @NotNull @Pattern(regexp = "(mailto:|https://).+") String subject) {}
