package org.evenkeel.auth.registration;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What opening an account accepts.
 *
 * @param privacyPolicyVersion current version of the privacy policy
 * @param disclaimerVersion current version of the disclaimer
 */
@Validated
@ConfigurationProperties("evenkeel.registration")
record RegistrationSettings(
    @NotBlank String privacyPolicyVersion, @NotBlank String disclaimerVersion) {}
