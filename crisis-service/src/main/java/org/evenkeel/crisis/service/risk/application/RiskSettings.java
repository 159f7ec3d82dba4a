package org.evenkeel.crisis.service.risk.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the pipeline looks and remembers.
 *
 * @param fresh older texts open no case, so that a topic read anew or a model run over old texts
 *     tells nobody about last year
 * @param retention how long scores are kept, and assessments that belong to no case
 * @param pause how long a person gets no second moderate case from the pipeline
 * @param before assessments from this long before a case are shown with it
 */
@ConfigurationProperties("evenkeel.risk")
public record RiskSettings(
    @DefaultValue("72h") Duration fresh,
    @DefaultValue("90d") Duration retention,
    @DefaultValue("72h") Duration pause,
    @DefaultValue("14d") Duration before) {}
