package org.evenkeel.wellness.recommendation.infrastructure;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of the call to ml-service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RankingSettings.class)
class RankingConfiguration {}
