package org.evenkeel.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.evenkeel.acceptance.JobFailed;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.contracts.Topics;

/** Reads what lies in topics, from where it left off last. */
final class TopicReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<StoredFact> facts = new ArrayList<>();

  /** Begins at the first record, or at what comes from now on. */
  TopicReader(String bootstrap, Collection<String> topics, boolean fromTheStart) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    if (fromTheStart) {
      consumer.seekToBeginning(partitions);
    } else {
      consumer.seekToEnd(partitions);
    }
    partitions.forEach(consumer::position);
  }

  static List<String> factTopics() {
    return Topics.all().stream().map(topic -> topic.name()).toList();
  }

  static List<String> deadLetterTopics() {
    return Topics.all().stream().flatMap(topic -> topic.deadLetterTopics()).toList();
  }

  /** Every fact there was so far, in the order of each partition. */
  List<StoredFact> facts() {
    Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(consumer.assignment()));
    while (!ends.isEmpty()) {
      consumer.poll(POLL).forEach(record -> facts.add(fact(record)));
      ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
    }
    return List.copyOf(facts);
  }

  private static StoredFact fact(ConsumerRecord<byte[], byte[]> record) {
    return new StoredFact(
        record.topic(),
        record.partition(),
        record.offset(),
        new String(record.key(), UTF_8),
        header(record, EventHeaders.SOURCE),
        Long.parseLong(header(record, EventHeaders.SEQUENCE)),
        UUID.fromString(header(record, EventHeaders.ID)),
        header(record, EventHeaders.TYPE));
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    if (header == null) {
      throw new JobFailed("a record of " + record.topic() + " has no header " + name);
    }
    return new String(header.value(), UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
