package org.evenkeel.analytics.costs;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * What costs are counted by.
 *
 * @param unitPrices JSON list of unit prices
 */
@Validated
@ConfigurationProperties("evenkeel.analytics.costs")
record CostSettings(@NotNull Resource unitPrices) {}
