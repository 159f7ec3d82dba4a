package org.evenkeel.analytics.counting.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * When a record was written. One that does not say so has the time of its partition, or the epoch
 * where nothing came before: it must not stop those behind it, and nothing here is counted by it.
 */
public final class AnyTime implements TimestampExtractor {

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    return record.timestamp() >= 0 ? record.timestamp() : Math.max(0, partitionTime);
  }
}
