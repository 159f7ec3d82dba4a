package org.evenkeel.platform.messaging.inbox;

import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.evenkeel.platform.messaging.FactCodec;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.platform.messaging.MessagingSettings;
import org.evenkeel.platform.messaging.parking.ParkedRecords;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what listens for a subscription. */
record Subscribing(
    BrokerSettings broker,
    MessagingSettings settings,
    FactCodec codec,
    Inbox inbox,
    ParkedRecords parked,
    DeadLetterProducer deadLetters,
    TransactionTemplate transaction,
    InboxMetrics metrics,
    ObservationRegistry observations) {

  private static final Duration AUTHORISATION_PAUSE = Duration.ofSeconds(10);
  private static final int COMMIT_AFTER = 100;
  private static final long COMMIT_AFTER_MILLIS = 500;

  /** A subscription's two ways to its handlers: records that come, and records that waited. */
  record Subscribed(
      FactSubscription subscription,
      ConcurrentMessageListenerContainer<byte[], byte[]> container,
      ParkedRetries retries) {}

  Subscribed to(FactSubscription subscription) {
    String group = subscription.group();
    String topic = broker.named(subscription.topic().name());
    var woken = new Semaphore(0);
    var failedTries = new FailedTries(group, metrics);
    var receiver = new Receiver(subscription, codec, inbox, transaction, metrics);
    var letters =
        new DeadLetters(
            group, broker.named(subscription.topic().deadLetters(group)), deadLetters, metrics);
    var remedies =
        new Remedies(
            group,
            parked,
            letters,
            failedTries,
            settings,
            () -> {
              metrics.parked(group);
              woken.release();
            });
    return new Subscribed(
        subscription,
        container(group, topic, new FactListener(receiver, remedies), failedTries),
        new ParkedRetries(group, topic, parked, receiver, remedies, woken));
  }

  private ConcurrentMessageListenerContainer<byte[], byte[]> container(
      String group, String topic, FactListener listener, FailedTries failedTries) {
    var properties = new ContainerProperties(topic);
    properties.setGroupId(broker.named(group));
    properties.setMessageListener(listener);
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
    container.setCommonErrorHandler(Retrying.handler(failedTries, settings));
    metrics.watch(group, container);
    return container;
  }
}
