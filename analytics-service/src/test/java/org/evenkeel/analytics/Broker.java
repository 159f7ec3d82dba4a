package org.evenkeel.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.FactType;
import org.evenkeel.contracts.FactTypes;
import org.evenkeel.contracts.Topic;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.messaging.Envelope;
import org.evenkeel.platform.messaging.FactCodec;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.TestTopics;

/** The other services' side of the topics. */
public final class Broker {
  private final TestTopics topics;
  private final FactCodec codec;
  private final KafkaProducer<String, byte[]> producer;
  private final Map<UUID, Long> given = new ConcurrentHashMap<>();
  private final Map<UUID, AtomicLong> last = new ConcurrentHashMap<>();

  public Broker(TestTopics topics) {
    this.topics = topics;
    TextCipher cipher = new TextCipher(new FixedKeys());
    this.codec = new FactCodec(() -> cipher);
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", BackingServices.kafka()),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Publishes a fact; the same event id again is a duplicate. */
  public void publish(UUID eventId, UUID userId, Fact fact) {
    FactType<?> type = FactTypes.of(fact.getClass());
    FactCodec.Encoded encoded = codec.encode(type, eventId, userId, fact);
    send(eventId, userId, type, encoded.contentType(), encoded.value());
  }

  /** Publishes something that claims to be such a fact. */
  public void publishGarbage(UUID userId, Class<? extends Fact> claimed) {
    FactType<?> type = FactTypes.of(claimed);
    String contentType = type.sealed() ? EventHeaders.SEALED_JSON : EventHeaders.JSON;
    send(UUID.randomUUID(), userId, type, contentType, "{oops".getBytes(UTF_8));
  }

  /** All facts of this kind about a user, oldest first. */
  public <T extends Fact> List<T> published(Class<T> kind, UUID userId) {
    FactType<?> type = FactTypes.of(kind);
    List<T> facts = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> row : records(topics.name(type.topic()))) {
      if (userId.toString().equals(row.key())
          && type.name().equals(header(row, EventHeaders.TYPE))) {
        UUID id = UUID.fromString(header(row, EventHeaders.ID));
        Envelope envelope =
            new Envelope(id, type.name(), "/evenkeel/another-service", userId, Instant.EPOCH, 1);
        facts.add(
            codec.decode(
                type, kind, envelope, header(row, EventHeaders.CONTENT_TYPE), row.value()));
      }
    }
    return facts;
  }

  /** How many records about a user a group could not handle. */
  public long deadLetters(Topic topic, String group, UUID userId) {
    return records(topics.prefix() + topic.deadLetters(group)).stream()
        .filter(row -> userId.toString().equals(row.key()))
        .count();
  }

  private static List<ConsumerRecord<String, byte[]>> records(String topic) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", BackingServices.kafka()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  private void send(UUID eventId, UUID userId, FactType<?> type, String contentType, byte[] value) {
    ProducerRecord<String, byte[]> row =
        new ProducerRecord<>(topics.name(type.topic()), userId.toString(), value);
    Map.of(
            EventHeaders.ID,
            eventId.toString(),
            EventHeaders.SOURCE,
            "/evenkeel/another-service",
            EventHeaders.TYPE,
            type.name(),
            EventHeaders.SUBJECT,
            userId.toString(),
            EventHeaders.TIME,
            Instant.now().toString(),
            EventHeaders.SPEC_VERSION,
            "1.0",
            EventHeaders.SEQUENCE,
            Long.toString(sequence(eventId, userId)),
            EventHeaders.CONTENT_TYPE,
            contentType)
        .forEach((name, text) -> row.headers().add(name, text.getBytes(UTF_8)));
    try {
      producer.send(row).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker did not take the record", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** The next number of a user; an event that comes again has the one it had. */
  private long sequence(UUID eventId, UUID userId) {
    return given.computeIfAbsent(
        eventId, id -> last.computeIfAbsent(userId, user -> new AtomicLong()).incrementAndGet());
  }

  private static String header(ConsumerRecord<String, byte[]> row, String name) {
    return new String(row.headers().lastHeader(name).value(), UTF_8);
  }
}
