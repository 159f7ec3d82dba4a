package org.evenkeel.ml.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How reports are made.
 *
 * @param outcomeWindow how long after a decision an outcome counts as its own
 * @param days length of the period of the daily report, 1 to 366
 * @param mostDecisions how many decisions a report reads at most, the newest of its period
 * @param timeout after which the database gives up reading the log
 */
@Validated
@ConfigurationProperties("evenkeel.ml.policy-reports")
record ReportSettings(
    @NotNull @DefaultValue("72h") Duration outcomeWindow,
    @Min(1) @Max(Period.LONGEST) @DefaultValue("30") int days,
    @Min(100) @Max(100_000) @DefaultValue("10000") int mostDecisions,
    @NotNull @DefaultValue("60s") Duration timeout) {}
