package org.evenkeel.analytics.weekly.infrastructure;

import org.evenkeel.analytics.weekly.application.WeeklyTiming;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WeeklyTiming.class)
class WeeklyConfiguration {}
