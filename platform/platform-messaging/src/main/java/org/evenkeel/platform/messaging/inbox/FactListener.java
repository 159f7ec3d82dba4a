package org.evenkeel.platform.messaging.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.evenkeel.contracts.Fact;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.messaging.Envelope;
import org.evenkeel.platform.messaging.FactCodec;
import org.evenkeel.platform.messaging.FactSubscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands the records of one subscription to its handlers, each event once. */
final class FactListener implements MessageListener<byte[], byte[]> {

  private static final Logger log = LoggerFactory.getLogger(FactListener.class);

  private final String group;
  private final RecordReader reader;
  private final FactCodec codec;
  private final Inbox inbox;
  private final TransactionTemplate transaction;
  private final InboxMetrics metrics;

  FactListener(
      FactSubscription subscription,
      FactCodec codec,
      Inbox inbox,
      TransactionTemplate transaction,
      InboxMetrics metrics) {
    this.group = subscription.group();
    this.reader = new RecordReader(subscription);
    this.codec = codec;
    this.inbox = inbox;
    this.transaction = transaction;
    this.metrics = metrics;
  }

  @Override
  public void onMessage(ConsumerRecord<byte[], byte[]> record) {
    try {
      reader.read(record).ifPresent(this::receive);
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      // These errors too: one record must not end the consumer.
      throw Failures.of(e);
    }
  }

  private void receive(RecordReader.Incoming incoming) {
    Envelope envelope = incoming.envelope();
    FactSubscription.Handling<?> handling = incoming.handling();
    try (var _ = MDC.putCloseable("event_id", envelope.id().toString())) {
      // Opening may call for a key over the network: not inside the transaction.
      Fact fact =
          codec.decode(
              handling.type(), handling.fact(), envelope, incoming.contentType(), incoming.value());
      if (handledNow(envelope, handling, fact)) {
        metrics.consumed(group, envelope.type());
        log.info("{} handled {} {}", group, envelope.type(), envelope.id());
      } else {
        metrics.duplicate(group);
        log.info("{} knew {} {}", group, envelope.type(), envelope.id());
      }
    } catch (DataKeyDestroyedException e) {
      metrics.erased(group);
      log.info("{} skipped {} {}: erased", group, envelope.type(), envelope.id());
    }
  }

  private boolean handledNow(Envelope envelope, FactSubscription.Handling<?> handling, Fact fact) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              if (!inbox.remember(group, envelope.id())) {
                return false;
              }
              handling.handle(envelope, fact);
              return true;
            }));
  }
}
