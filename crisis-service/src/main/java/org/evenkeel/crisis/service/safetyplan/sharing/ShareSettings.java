package org.evenkeel.crisis.service.safetyplan.sharing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How plans are shared.
 *
 * @param link page of the web client that shows a shared plan; the token is its fragment
 * @param mostOpen how many shares of a member can be open at once
 */
@Validated
@ConfigurationProperties("evenkeel.safety-plan")
record ShareSettings(@NotBlank String link, @Positive @DefaultValue("20") int mostOpen) {}
