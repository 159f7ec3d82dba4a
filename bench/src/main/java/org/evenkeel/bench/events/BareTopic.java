package org.evenkeel.bench.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.evenkeel.bench.load.Action;

/** A topic of our own, with as many partitions as the suite's: produce, acks=all, and consume. */
public final class BareTopic implements AutoCloseable {

  private static final String NAME = "evenkeel-bench";
  private static final int PARTITIONS = 3;
  private static final int BYTES = 1_000;
  private static final long PATIENCE_SECONDS = 10;
  private static final Duration POLL = Duration.ofMillis(100);

  private final Map<String, CompletableFuture<Boolean>> awaited = new ConcurrentHashMap<>();
  private final Admin admin;
  private final KafkaProducer<String, byte[]> producer;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Watch watch;

  public BareTopic(String broker) throws InterruptedException, ExecutionException {
    Map<String, Object> address = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
    this.admin = Admin.create(address);
    admin
        .createTopics(Set.of(new NewTopic(NAME, Optional.of(PARTITIONS), Optional.empty())))
        .all()
        .get();
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                0),
            new StringSerializer(),
            new ByteArraySerializer());
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                ConsumerConfig.GROUP_ID_CONFIG,
                NAME,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.subscribe(List.of(NAME));
    this.watch = new Watch("bare-topic", this::look, consumer::close);
    watch.start();
  }

  private void look() {
    consumer.poll(POLL).forEach(record -> arrived(record.key()));
  }

  private void arrived(String key) {
    CompletableFuture<Boolean> waiting = awaited.remove(key);
    if (waiting != null) {
      waiting.complete(true);
    }
  }

  /** Sends one record and waits until it has come back. */
  public Action roundTrip() {
    return () -> {
      String key = UUID.randomUUID().toString();
      byte[] value = new byte[BYTES];
      ThreadLocalRandom.current().nextBytes(value);
      CompletableFuture<Boolean> back = new CompletableFuture<>();
      awaited.put(key, back);
      producer.send(new ProducerRecord<>(NAME, key, value)).get();
      return back.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    };
  }

  @Override
  public void close() {
    watch.end();
    producer.close();
    admin.deleteConsumerGroups(Set.of(NAME)).all().toCompletionStage().toCompletableFuture().join();
    admin.deleteTopics(Set.of(NAME)).all().toCompletionStage().toCompletableFuture().join();
    admin.close();
  }
}
