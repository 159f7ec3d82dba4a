package org.evenkeel.ml.text.infrastructure;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Which emotion model is served.
 *
 * @param version a folder below the location
 * @param location where the versions are, as a Spring resource location
 */
@Validated
@ConfigurationProperties("evenkeel.ml.emotion")
public record EmotionSettings(@NotBlank String version, @NotBlank String location) {}
