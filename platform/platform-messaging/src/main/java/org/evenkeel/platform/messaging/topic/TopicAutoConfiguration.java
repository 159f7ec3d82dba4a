package org.evenkeel.platform.messaging.topic;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.evenkeel.platform.messaging.MessagingSettings;
import org.evenkeel.platform.messaging.outbox.OutboxAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Looks for this service's topics at its start. In profile {@code training} nobody looks. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
public class TopicAutoConfiguration {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Bean
  TopicCheck topicCheck(
      BrokerSettings broker,
      MessagingSettings settings,
      Clock clock,
      ObjectProvider<MeterRegistry> meters,
      Environment environment,
      @Value("${spring.application.name}") String service) {
    var check =
        new TopicCheck(
            NeededTopics.of(service, broker),
            new KafkaTopics(broker.kafka()),
            clock,
            PAUSE,
            settings.enabled() && !environment.acceptsProfiles(Profiles.of("training")));
    meters.ifAvailable(
        registry ->
            Gauge.builder("topics.missing", check, it -> it.missing().size())
                .description("topics of this service that the broker lacked at the last look")
                .register(registry));
    return check;
  }

  /** Its name is that of the part of readiness. */
  @Bean
  TopicsHealth topicsHealthIndicator(TopicCheck check) {
    return new TopicsHealth(check);
  }
}
