package org.evenkeel.notification.channel.push.fcm;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Firebase Cloud Messaging is reached.
 *
 * @param serviceAccountFile the JSON file of the service account that may send
 * @param baseUrl of the API
 */
@Validated
@ConditionalOnProperty("evenkeel.fcm.service-account-file")
@ConfigurationProperties("evenkeel.fcm")
record FcmSettings(
    @NotNull Path serviceAccountFile,
    @NotNull @DefaultValue("https://fcm.googleapis.com") URI baseUrl) {}
