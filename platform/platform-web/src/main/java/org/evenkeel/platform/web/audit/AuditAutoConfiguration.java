package org.evenkeel.platform.web.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.evenkeel.platform.id.Ids;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** An audit log for every service that has a database. */
@AutoConfiguration(
    afterName = {
      "org.evenkeel.platform.autoconfigure.CoreAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration"
    })
@ConditionalOnBean(JdbcClient.class)
class AuditAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  AuditLog auditLog(JdbcClient jdbc, Ids ids, Clock clock) {
    return new JdbcAuditLog(jdbc, ids, clock);
  }

  @Bean
  @Lazy
  RefusedAttempts refusedAttempts(
      AuditLog audit, PlatformTransactionManager transactions, MeterRegistry meters, Clock clock) {
    return new RefusedAttempts(audit, transactions, meters, clock);
  }
}
