package org.evenkeel.platform.messaging.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.evenkeel.platform.messaging.FactCodec;
import org.evenkeel.platform.messaging.MessagingSettings;
import org.evenkeel.platform.messaging.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox and its relay. In profile {@code training} the relay does not run. */
@AutoConfiguration
@EnableConfigurationProperties({BrokerSettings.class, MessagingSettings.class})
public class OutboxAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  FactCodec factCodec(ObjectProvider<TextCipher> cipher) {
    return new FactCodec(cipher::getObject);
  }

  @Bean
  OutboxRelay outboxRelay(
      DataSource dataSource,
      BrokerSettings broker,
      MessagingSettings settings,
      ObjectProvider<MeterRegistry> meters,
      Clock clock,
      Environment environment,
      @Value("${spring.application.name}") String service) {
    return new OutboxRelay(
        () -> RelayConnection.open(dataSource),
        new FactProducer(
            broker.kafka(), new CloudEventRecords(broker.topicPrefix(), "/evenkeel/" + service)),
        new OutboxMetrics(meters.getIfAvailable(SimpleMeterRegistry::new), clock),
        settings.poll(),
        settings.enabled() && !environment.acceptsProfiles(Profiles.of("training")));
  }

  @Bean
  @ConditionalOnMissingBean
  Outbox outbox(JdbcClient jdbc, FactCodec codec, Ids ids, Clock clock, OutboxRelay relay) {
    return new JdbcOutbox(jdbc, codec, ids, clock, relay::wake);
  }
}
