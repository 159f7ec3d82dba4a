package org.evenkeel.platform.messaging.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.MessageListener;

/**
 * Takes the records of one subscription as they come. One that cannot be handled leaves the
 * partition at once, for the dead letters or for its key's lane of parked records; it holds the
 * partition only when something is away that its successors need as well.
 */
final class FactListener implements MessageListener<byte[], byte[]> {

  private final Receiver receiver;
  private final Remedies remedies;

  FactListener(Receiver receiver, Remedies remedies) {
    this.receiver = receiver;
    this.remedies = remedies;
  }

  @Override
  public void onMessage(ConsumerRecord<byte[], byte[]> record) {
    try {
      if (!receiver.inTurn(record)) {
        remedies.behind(record);
      }
    } catch (Unhandled failure) {
      remedies.first(record, failure);
    }
  }
}
