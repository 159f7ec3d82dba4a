package org.evenkeel.platform.messaging.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.evenkeel.platform.messaging.FactCodec;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens logs to be read again, for commands that rebuild what was made of facts. What was handled
 * is remembered in the {@code inbox} that this process sees, so a rebuild needs one of its own.
 */
public final class FactReplays {

  private final BrokerSettings broker;
  private final FactCodec codec;
  private final Inbox inbox;
  private final TransactionTemplate transaction;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  FactReplays(
      BrokerSettings broker, FactCodec codec, Inbox inbox, TransactionTemplate transaction) {
    this.broker = broker;
    this.codec = codec;
    this.inbox = inbox;
    this.transaction = transaction;
  }

  /** The log of the subscription's topic, at its beginning. */
  public FactReplay of(FactSubscription subscription) {
    return new FactReplay(
        new Receiver(subscription, codec, inbox, transaction, new InboxMetrics(meters)),
        KafkaClients.replay(broker.kafka(), broker.named(subscription.group())),
        broker.named(subscription.topic().name()));
  }

  /** Facts handled so far. */
  public long handled() {
    return sum("inbox.consumed");
  }

  /** Facts that came again. */
  public long duplicates() {
    return sum("inbox.duplicates");
  }

  /** Facts whose user was erased. */
  public long erased() {
    return sum("inbox.erased");
  }

  private long sum(String name) {
    return (long) meters.find(name).counters().stream().mapToDouble(Counter::count).sum();
  }
}
