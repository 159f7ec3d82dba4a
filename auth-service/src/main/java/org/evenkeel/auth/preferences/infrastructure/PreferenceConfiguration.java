package org.evenkeel.auth.preferences.infrastructure;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PreferenceSettings.class)
class PreferenceConfiguration {}
