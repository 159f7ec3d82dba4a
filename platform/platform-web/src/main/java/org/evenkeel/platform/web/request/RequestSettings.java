package org.evenkeel.platform.web.request;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of a request.
 *
 * @param maxBody longest body; 256 KB unless a service takes batches
 */
@Validated
@ConfigurationProperties("evenkeel.request")
record RequestSettings(@NotNull @DefaultValue("256KB") DataSize maxBody) {}
