package org.evenkeel.analytics.counting.messaging;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.messaging.BrokerSettings;

/** Kafka's settings of the stream. */
final class StreamConfiguration {

  /** No record of the stream is larger than brokers take; in bytes. */
  static final int LARGEST_REQUEST = 1 << 20;

  private static final int FOUR_MIB = 4 << 20;

  /**
   * While a key is away a transaction waits. A short absence must not fence the thread, which would
   * cost its state.
   */
  private static final int TRANSACTION_MS = 60_000;

  private StreamConfiguration() {}

  static Map<String, Object> of(BrokerSettings broker, StreamSettings settings) {
    Map<String, Object> config = new HashMap<>();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, broker.named(Topics.ANALYTICS_STREAM));
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker.kafka());
    config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
    config.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
    config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitInterval().toMillis());
    config.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.replication());
    config.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbys());
    config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocks.class);
    config.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
    config.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 200);
    config.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, AnyTime.class);
    changelogs(config);
    clients(config);
    return config;
  }

  /** As in {@link Topic#configs()}: what an erased user had is gone within days. */
  private static void changelogs(Map<String, Object> config) {
    long day = Topic.COMPACTION.toMillis();
    config.put(StreamsConfig.topicPrefix(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG), day);
    config.put(StreamsConfig.topicPrefix(TopicConfig.SEGMENT_MS_CONFIG), day);
  }

  /** Little memory, and as soon as the listeners of facts notice that a process was killed. */
  private static void clients(Map<String, Object> config) {
    config.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6_000);
    config.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 1_500);
    config.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), FOUR_MIB);
    config.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 500);
    config.put(StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), FOUR_MIB);
    config.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
    config.put(
        StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), TRANSACTION_MS);
    config.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_REQUEST);
  }
}
