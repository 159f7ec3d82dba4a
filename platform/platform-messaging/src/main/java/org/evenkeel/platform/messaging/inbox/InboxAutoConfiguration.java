package org.evenkeel.platform.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import org.evenkeel.platform.drain.Draining;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.evenkeel.platform.messaging.FactCodec;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.platform.messaging.MessagingSettings;
import org.evenkeel.platform.messaging.outbox.OutboxAutoConfiguration;
import org.evenkeel.platform.messaging.parking.ParkedRecords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A listener for every {@link FactSubscription}. In profile {@code training} none runs. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
public class InboxAutoConfiguration {

  @Bean
  Inbox inbox(JdbcClient jdbc, Clock clock) {
    return new Inbox(jdbc, clock);
  }

  @Bean
  DeadLetterProducer deadLetterProducer(BrokerSettings broker) {
    return new DeadLetterProducer(KafkaClients.deadLetters(broker.kafka()));
  }

  @Bean
  FactListeners factListeners(
      ObjectProvider<FactSubscription> subscriptions,
      Subscribing subscribing,
      MessagingSettings settings,
      ObjectProvider<Draining> draining,
      Environment environment) {
    FactListeners listeners =
        new FactListeners(
            subscriptions.orderedStream().map(subscribing::to).toList(),
            runs(settings, environment));
    draining.ifAvailable(drain -> drain.onBegin(listeners::leave));
    return listeners;
  }

  @Bean
  Subscribing subscribing(
      BrokerSettings broker,
      MessagingSettings settings,
      FactCodec codec,
      Inbox inbox,
      JdbcClient jdbc,
      DeadLetterProducer deadLetters,
      PlatformTransactionManager transactions,
      ObjectProvider<MeterRegistry> meters,
      ObjectProvider<ObservationRegistry> observations) {
    return new Subscribing(
        broker,
        settings,
        codec,
        inbox,
        new ParkedRecords(jdbc),
        deadLetters,
        new TransactionTemplate(transactions),
        new InboxMetrics(meters.getIfAvailable(SimpleMeterRegistry::new)),
        observations.getIfAvailable(() -> ObservationRegistry.NOOP));
  }

  /** Each fact in a transaction of its own, or within one that is open already. */
  @Bean
  FactReplays factReplays(
      BrokerSettings broker,
      FactCodec codec,
      Inbox inbox,
      PlatformTransactionManager transactions) {
    TransactionTemplate nested = new TransactionTemplate(transactions);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    return new FactReplays(broker, codec, inbox, nested);
  }

  @Bean
  InboxRetention inboxRetention(Inbox inbox, MessagingSettings settings, Environment environment) {
    return new InboxRetention(inbox, settings.inboxRetention(), runs(settings, environment));
  }

  private static boolean runs(MessagingSettings settings, Environment environment) {
    return settings.enabled() && !environment.acceptsProfiles(Profiles.of("training"));
  }
}
