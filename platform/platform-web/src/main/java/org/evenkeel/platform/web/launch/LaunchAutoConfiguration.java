package org.evenkeel.platform.web.launch;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** A service that serves holds its schema against its jar, and changes nothing. */
@AutoConfiguration(
    beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
class LaunchAutoConfiguration {

  /** With {@code migrate-on-start}, which tests set, the owner's role migrates first. */
  @Bean
  @ConditionalOnMissingBean
  FlywayMigrationStrategy flywayMigrationStrategy(
      Environment env, @Value("${evenkeel.database.migrate-on-start}") boolean migrateOnStart) {
    return flyway -> {
      if (migrateOnStart) {
        Migrations.migrate(env);
      }
      flyway.validate();
    };
  }
}
