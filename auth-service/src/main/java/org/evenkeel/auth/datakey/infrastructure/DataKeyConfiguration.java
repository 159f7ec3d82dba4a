package org.evenkeel.auth.datakey.infrastructure;

import org.evenkeel.auth.datakey.MigrateDatabases;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataKeySettings.class)
class DataKeyConfiguration {

  /** Profile {@code training} starts without any backing service. */
  @Bean
  KeyDatabase keyDatabase(DataKeySettings settings, Environment environment) {
    KeyDatabase database = new KeyDatabase(settings);
    if (environment.getRequiredProperty("evenkeel.database.migrate-on-start", Boolean.class)) {
      MigrateDatabases.migrateKeys(environment);
    }
    if (!environment.acceptsProfiles(Profiles.of("training"))) {
      database.validate();
    }
    return database;
  }
}
