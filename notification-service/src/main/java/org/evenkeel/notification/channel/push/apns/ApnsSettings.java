package org.evenkeel.notification.channel.push.apns;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the Apple Push Notification service is reached.
 *
 * @param keyFile the .p8 file of the signing key
 * @param keyId the key's id, ten characters
 * @param teamId the team's id, ten characters
 * @param topic bundle id of the application
 * @param baseUrl of the service
 */
@Validated
@ConditionalOnProperty("evenkeel.apns.key-file")
@ConfigurationProperties("evenkeel.apns")
record ApnsSettings(
    @NotNull Path keyFile,
    @NotBlank String keyId,
    @NotBlank String teamId,
    @NotBlank String topic,
    @NotNull @DefaultValue("https://api.push.apple.com") URI baseUrl) {}
