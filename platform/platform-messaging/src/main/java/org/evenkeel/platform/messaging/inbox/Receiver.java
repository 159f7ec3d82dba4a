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
import org.springframework.transaction.support.TransactionTemplate;

/** Hands the records of one subscription to its handlers, each event once. */
final class Receiver {

  private static final Logger log = LoggerFactory.getLogger(Receiver.class);

  private final String group;
  private final RecordReader reader;
  private final FactCodec codec;
  private final Inbox inbox;
  private final TransactionTemplate transaction;
  private final InboxMetrics metrics;

  Receiver(
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

  /**
   * Handles a record that comes from the topic.
   *
   * @return false when an earlier record of its key is parked: nothing was done
   * @throws Unhandled when it was not handled
   */
  boolean inTurn(ConsumerRecord<byte[], byte[]> record) {
    return handled(record, envelope -> inbox.remember(group, envelope.id(), record.key()));
  }

  /**
   * Handles a record whose turn it is.
   *
   * @throws Unhandled when it was not handled
   */
  void now(ConsumerRecord<byte[], byte[]> record) {
    handled(record, envelope -> inbox.remember(group, envelope.id()));
  }

  /** Asks the inbox, in the transaction of the handler. */
  @FunctionalInterface
  private interface Entering {
    Inbox.Entry enter(Envelope envelope);
  }

  private boolean handled(ConsumerRecord<byte[], byte[]> record, Entering entering) {
    try {
      return reader.read(record).map(incoming -> receive(incoming, entering)).orElse(true);
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      // These errors too: one record must not end the consumer.
      throw Failures.of(e);
    }
  }

  private boolean receive(RecordReader.Incoming incoming, Entering entering) {
    Envelope envelope = incoming.envelope();
    FactSubscription.Handling<?> handling = incoming.handling();
    try (var _ = MDC.putCloseable("event_id", envelope.id().toString())) {
      // Opening may call for a key over the network: not inside the transaction.
      Fact fact =
          codec.decode(
              handling.type(), handling.fact(), envelope, incoming.contentType(), incoming.value());
      Inbox.Entry entry =
          transaction.execute(
              status -> {
                Inbox.Entry found = entering.enter(envelope);
                if (found == Inbox.Entry.NEW) {
                  handling.handle(envelope, fact);
                }
                return found;
              });
      tell(entry, envelope);
      return entry != Inbox.Entry.BEHIND;
    } catch (DataKeyDestroyedException e) {
      metrics.erased(group);
      log.info("{} skipped {} {}: erased", group, envelope.type(), envelope.id());
      return true;
    }
  }

  private void tell(Inbox.Entry entry, Envelope envelope) {
    switch (entry) {
      case NEW -> {
        metrics.consumed(group, envelope.type());
        log.info("{} handled {} {}", group, envelope.type(), envelope.id());
      }
      case KNOWN -> {
        metrics.duplicate(group);
        log.info("{} knew {} {}", group, envelope.type(), envelope.id());
      }
      case BEHIND -> log.info("{} parked {} {}", group, envelope.type(), envelope.id());
    }
  }
}
