package org.evenkeel.platform.messaging.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends rows as CloudEvents in binary mode. Used by one thread; answers come on another. */
final class FactProducer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FactProducer.class);
  private static final Duration CLOSING = Duration.ofSeconds(3);
  private static final long TOPIC_PAUSE = Duration.ofSeconds(5).toNanos();

  private final Map<String, Object> config;
  private final CloudEventRecords records;
  private final Set<String> knownTopics = new HashSet<>();
  private final Map<String, Long> absentTopics = new HashMap<>();
  private @Nullable KafkaProducer<String, byte[]> producer;
  private volatile boolean broken;

  /**
   * Connects at the first row.
   *
   * @param bootstrap the broker
   * @param records how rows look there
   */
  FactProducer(String bootstrap, CloudEventRecords records) {
    this.records = records;
    this.config =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
            ProducerConfig.LINGER_MS_CONFIG, 0,
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
  }

  /** Sends a row; the answer may come before this returns. */
  void send(PendingRow row, Consumer<Delivery> answer) {
    String topic = records.topic(row);
    Thread caller = Thread.currentThread();
    try {
      KafkaProducer<String, byte[]> kafka = connected();
      if (!known(topic, kafka)) {
        answer.accept(new Delivery.Failed(row, "topic unavailable"));
        return;
      }
      var _ =
          kafka.send(
              records.of(row),
              (metadata, error) -> {
                if (error instanceof RetriableException && caller.equals(Thread.currentThread())) {
                  // Not even queued: the topic's metadata is gone. Each further try would block.
                  knownTopics.remove(topic);
                }
                answer.accept(outcome(row, error));
              });
    } catch (KafkaException | IllegalStateException e) {
      broken = true;
      answer.accept(new Delivery.Failed(row, e.getClass().getSimpleName()));
    }
  }

  private Delivery outcome(PendingRow row, @Nullable Exception error) {
    return switch (error) {
      case null -> new Delivery.Acknowledged(row);
      case RecordTooLargeException e -> refused(row, e);
      case RecordBatchTooLargeException e -> refused(row, e);
      case InvalidRecordException e -> refused(row, e);
      case SerializationException e -> refused(row, e);
      case RetriableException e -> new Delivery.Failed(row, e.getClass().getSimpleName());
      default -> {
        // An idempotent producer may have come to its end: go on with a new one.
        broken = true;
        yield new Delivery.Failed(row, error.getClass().getSimpleName());
      }
    };
  }

  private static Delivery refused(PendingRow row, Exception error) {
    return new Delivery.Refused(row, error.getClass().getSimpleName());
  }

  private KafkaProducer<String, byte[]> connected() {
    if (broken) {
      close(Duration.ZERO);
      broken = false;
    }
    KafkaProducer<String, byte[]> kafka = producer;
    if (kafka == null) {
      kafka = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
      producer = kafka;
    }
    return kafka;
  }

  private boolean known(String topic, KafkaProducer<String, byte[]> kafka) {
    if (knownTopics.contains(topic)) {
      return true;
    }
    Long until = absentTopics.get(topic);
    if (until != null && until - System.nanoTime() > 0) {
      return false;
    }
    try {
      kafka.partitionsFor(topic);
      knownTopics.add(topic);
      absentTopics.remove(topic);
      return true;
    } catch (KafkaException e) {
      log.warn("topic {} cannot be reached: {}", topic, e.getClass().getSimpleName());
      absentTopics.put(topic, System.nanoTime() + TOPIC_PAUSE);
      return false;
    }
  }

  private void close(Duration timeout) {
    KafkaProducer<String, byte[]> kafka = producer;
    producer = null;
    if (kafka != null) {
      kafka.close(timeout);
    }
  }

  @Override
  public void close() {
    close(CLOSING);
  }
}
