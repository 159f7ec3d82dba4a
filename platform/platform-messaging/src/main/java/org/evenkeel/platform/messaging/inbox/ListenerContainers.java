package org.evenkeel.platform.messaging.inbox;

import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.evenkeel.platform.messaging.FactCodec;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.platform.messaging.MessagingSettings;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the listener container of a subscription. */
record ListenerContainers(
    BrokerSettings broker,
    MessagingSettings settings,
    FactCodec codec,
    Inbox inbox,
    DeadLetterProducer deadLetters,
    TransactionTemplate transaction,
    InboxMetrics metrics,
    ObservationRegistry observations) {

  private static final Duration AUTHORISATION_PAUSE = Duration.ofSeconds(10);
  private static final int COMMIT_AFTER = 100;
  private static final long COMMIT_AFTER_MILLIS = 500;

  ConcurrentMessageListenerContainer<byte[], byte[]> of(FactSubscription subscription) {
    String group = subscription.group();
    var properties = new ContainerProperties(broker.named(subscription.topic().name()));
    properties.setGroupId(broker.named(group));
    properties.setMessageListener(
        new FactListener(subscription, codec, inbox, transaction, metrics));
    // Offsets may lag behind effects: what comes again is in the inbox. At low rates a batch is one
    // record, and a commit of its own would cost broker and consumer as much as its handling.
    properties.setAckMode(ContainerProperties.AckMode.COUNT_TIME);
    properties.setAckCount(COMMIT_AFTER);
    properties.setAckTime(COMMIT_AFTER_MILLIS);
    properties.setStopImmediate(true);
    properties.setMissingTopicsFatal(false);
    properties.setAuthExceptionRetryInterval(AUTHORISATION_PAUSE);
    properties.setMicrometerEnabled(false);
    properties.setObservationEnabled(true);
    properties.setObservationRegistry(observations);
    var container =
        new ConcurrentMessageListenerContainer<>(
            KafkaClients.consumers(broker.kafka()), properties);
    container.setBeanName(group);
    container.setConcurrency(settings.concurrency());
    container.setCommonErrorHandler(
        Retrying.handler(
            new DeadLetters(
                group, broker.named(subscription.topic().deadLetters(group)), deadLetters, metrics),
            settings));
    return container;
  }
}
