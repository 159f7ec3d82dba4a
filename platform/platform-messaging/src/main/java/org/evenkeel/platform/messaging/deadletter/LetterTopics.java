package org.evenkeel.platform.messaging.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.evenkeel.contracts.Topic;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.evenkeel.platform.messaging.DeadLetterHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The dead-letter topics at the broker. That a letter is done with is said by a later record of the
 * same partition, because a topic cannot lose one record out of its middle.
 */
final class LetterTopics implements AutoCloseable {

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final int PATIENCE_MS = 15_000;

  private final BrokerSettings broker;
  private final KafkaConsumer<byte[], byte[]> consumer;

  LetterTopics(BrokerSettings broker) {
    this.broker = broker;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.kafka(),
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MS),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /** A group's letters that nobody replayed or discarded, by partition and offset. */
  List<Letter> open(Topic topic, String group) {
    String name = broker.named(topic.deadLetters(group));
    List<Letter> open = new ArrayList<>();
    for (PartitionInfo partition : consumer.partitionsFor(name)) {
      Map<Long, Letter> letters = new TreeMap<>();
      for (ConsumerRecord<byte[], byte[]> record :
          all(new TopicPartition(name, partition.partition()))) {
        String resolved = Letter.text(record, DeadLetterHeaders.RESOLVES);
        if (resolved == null) {
          var id = new LetterId(topic, group, record.partition(), record.offset());
          letters.put(record.offset(), new Letter(id, record));
        } else {
          letters.remove(Long.valueOf(resolved));
        }
      }
      open.addAll(letters.values());
    }
    return open;
  }

  private List<ConsumerRecord<byte[], byte[]>> all(TopicPartition partition) {
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    long heard = System.nanoTime();
    while (consumer.position(partition) < end) {
      List<ConsumerRecord<byte[], byte[]>> more = consumer.poll(POLL).records(partition);
      records.addAll(more);
      heard = more.isEmpty() ? heard : System.nanoTime();
      if (System.nanoTime() - heard > TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS)) {
        throw new TimeoutException("the broker says nothing any more");
      }
    }
    return records;
  }

  /** The record as its group got it; a value that was left out is read where it came from. */
  ConsumerRecord<byte[], byte[]> original(Letter letter) {
    String topic = broker.named(letter.id().topic().name());
    return letter.original(
        topic, letter.omitted() ? value(topic, letter) : letter.record().value());
  }

  private byte @Nullable [] value(String topic, Letter letter) {
    var partition = new TopicPartition(topic, letter.originalPartition());
    consumer.assign(List.of(partition));
    if (consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L)
        <= letter.originalOffset()) {
      consumer.seek(partition, letter.originalOffset());
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL.multipliedBy(10))) {
        if (record.offset() == letter.originalOffset()) {
          return record.value();
        }
      }
    }
    throw new RefusedException(letter.id() + ": the record is no longer in " + topic);
  }

  /** Says that a letter is done with. */
  void resolve(Letter letter, String how) {
    var record =
        new ProducerRecord<byte[], byte[]>(
            letter.record().topic(), letter.id().partition(), letter.record().key(), null);
    record
        .headers()
        .add(DeadLetterHeaders.RESOLVES, Long.toString(letter.id().offset()).getBytes(UTF_8))
        .add(DeadLetterHeaders.RESOLUTION, how.getBytes(UTF_8));
    try (var producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.kafka(),
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                PATIENCE_MS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MS / 3,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                PATIENCE_MS),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new KafkaException("the resolution was not taken", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
