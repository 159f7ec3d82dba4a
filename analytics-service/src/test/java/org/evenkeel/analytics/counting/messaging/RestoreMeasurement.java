package org.evenkeel.analytics.counting.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.apache.kafka.streams.state.Stores;
import org.evenkeel.analytics.FixedKeys;
import org.evenkeel.analytics.Folders;
import org.evenkeel.analytics.counting.Members;
import org.evenkeel.analytics.counting.model.Contribution;
import org.evenkeel.analytics.counting.model.Kept;
import org.evenkeel.analytics.counting.model.Kind;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.evenkeel.platform.messaging.FactCodec;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.TestTopics;
import org.junit.jupiter.api.Test;

/**
 * How long the stream's state takes to come back from its changelogs, beside a bare consumer of the
 * same topics. Prints; run by its name only ({@code -Dit.test=RestoreMeasurement}, members by
 * {@code -Devenkeel.members=1000000}). Each member has four entries: two check-ins of a day, and
 * the rows of that day and of the summary.
 */
class RestoreMeasurement {

  private static final int MEMBERS = Integer.getInteger("evenkeel.members", 20_000);
  private static final int ROUNDS = Integer.getInteger("evenkeel.rounds", 3);

  private final TestTopics topics =
      TestTopics.create(
          "restore",
          Topics.WELLNESS_RECORDS,
          Topics.WELLNESS_INTERVENTIONS,
          Topics.SESSIONS_GUIDED,
          Topics.IDENTITY_USERS,
          Topics.ANALYTICS_PROJECTIONS);
  private final BrokerSettings broker =
      new BrokerSettings(BackingServices.kafka(), topics.prefix());

  @Test
  void state_comes_back() throws Exception {
    List<String> changelogs =
        Stream.of(AnalyticsTopology.RECORDS, AnalyticsTopology.ROWS)
            .map(store -> broker.named(Generation.OWN.stream()) + "-" + store + "-changelog")
            .toList();
    long bytes = filled(changelogs);
    long entries = 4L * MEMBERS;
    System.out.printf(
        "%d members, %d entries, %d bytes of keys and values%n", MEMBERS, entries, bytes);
    for (int round = 0; round < ROUNDS; round++) {
      double bare = bare(changelogs, entries);
      double restored = restored(entries);
      System.out.printf(
          "bare consumer %.1f s, %.0f /s; restored in %.1f s, %.0f /s; ratio %.3f%n",
          bare, entries / bare, restored, entries / restored, bare / restored);
    }
  }

  /** Written as the stream writes them. */
  private long filled(List<String> changelogs) throws Exception {
    try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.kafka()))) {
      admin
          .createTopics(
              changelogs.stream()
                  .map(
                      name ->
                          new NewTopic(name, Topic.LOCAL_PARTITIONS, (short) 1)
                              .configs(Map.of("cleanup.policy", "compact")))
                  .toList())
          .all()
          .get();
    }
    byte[] kept = JsonSerde.of(Kept.class).serializer().serialize("", kept());
    byte[] summary =
        JsonSerde.of(Row.class)
            .serializer()
            .serialize("", row(Map.of("checkins", 2L), Map.of("checkins", Members.at(0))));
    byte[] day =
        JsonSerde.of(Row.class)
            .serializer()
            .serialize(
                "",
                row(
                    Map.of("checkins", 2L, "mood_sum", 9L, "energy_sum", 11L, "feeling.sad", 1L),
                    Map.of()));
    AtomicLong bytes = new AtomicLong();
    Map<String, Object> config = new HashMap<>();
    config.put("bootstrap.servers", broker.kafka());
    config.put("linger.ms", 20);
    config.put("batch.size", 1 << 17);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      Random random = new Random(1);
      for (int i = 0; i < MEMBERS; i++) {
        String user = new UUID(random.nextLong(), random.nextLong()) + "|";
        int partition = i % Topic.LOCAL_PARTITIONS;
        for (int record = 0; record < 2; record++) {
          String id = user + "CHECKIN|" + new UUID(random.nextLong(), random.nextLong());
          send(producer, changelogs.get(0), partition, id, kept, bytes);
        }
        send(producer, changelogs.get(1), partition, user + "summary|all", summary, bytes);
        send(producer, changelogs.get(1), partition, user + "day|2026-03-01", day, bytes);
      }
    }
    return bytes.get();
  }

  private static Kept kept() {
    Contribution checkIn =
        Contribution.onDay(
            UUID.randomUUID(),
            Kind.CHECKIN,
            UUID.randomUUID(),
            Members.at(0),
            Members.day(0),
            Map.of("mood_sum", 4L, "energy_sum", 6L, "feeling.sad", 1L));
    return new Kept(checkIn.occurredAt(), checkIn.additions());
  }

  private static Row row(Map<String, Long> counts, Map<String, Instant> lastAt) {
    return new Row(2, counts, lastAt, Map.of(Topics.WELLNESS_RECORDS.name(), 2L));
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer,
      String topic,
      int partition,
      String key,
      byte[] value,
      AtomicLong bytes) {
    byte[] name = key.getBytes(UTF_8);
    bytes.addAndGet(name.length + (long) value.length);
    var _ = producer.send(new ProducerRecord<>(topic, partition, name, value));
  }

  private double bare(List<String> changelogs, long entries) {
    long begin = System.nanoTime();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.kafka(), "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = new ArrayList<>();
      for (String topic : changelogs) {
        for (int i = 0; i < Topic.LOCAL_PARTITIONS; i++) {
          partitions.add(new TopicPartition(topic, i));
        }
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long read = 0;
      while (read < entries) {
        read += consumer.poll(Duration.ofMillis(200)).count();
      }
      assertThat(read).isEqualTo(entries);
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  /** From the start of a process without a folder until it runs; another group each time. */
  private double restored(long entries) throws IOException {
    Path state = Folders.own();
    BoundedRocks.load(state);
    FixedKeys keys = new FixedKeys();
    TextCipher cipher = new TextCipher(keys);
    StreamParts parts =
        new StreamParts(
            broker,
            new FactCodec(() -> cipher),
            new Patience(Duration.ofMillis(1), Duration.ofMillis(2)),
            new StreamMetrics(new SimpleMeterRegistry()));
    Properties config = new Properties();
    config.putAll(
        StreamConfiguration.of(
            broker,
            new StreamSettings(
                state,
                1,
                Duration.ofMillis(100),
                -1,
                0,
                Duration.ofDays(7),
                Duration.ofMinutes(1))));
    config.put("client.id", "restore-" + ThreadLocalRandom.current().nextInt(1_000_000));
    Restored restored = new Restored();
    long begin = System.nanoTime();
    try (KafkaStreams streams =
        new KafkaStreams(AnalyticsTopology.of(parts, Stores::persistentKeyValueStore), config)) {
      streams.setGlobalStateRestoreListener(restored);
      streams.start();
      await()
          .atMost(Duration.ofMinutes(30))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> streams.state() == KafkaStreams.State.RUNNING);
      double seconds = (System.nanoTime() - begin) / 1e9;
      assertThat(restored.entries.get()).isEqualTo(entries);
      System.out.printf("folder of state: %d bytes%n", size(state));
      // Or the next one would wait until the broker notices that this one is gone.
      streams.close(
          CloseOptions.timeout(Duration.ofSeconds(30))
              .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
      return seconds;
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".sst") || file.toString().endsWith(".log"))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }

  /** Counts what comes back. */
  private static final class Restored implements StateRestoreListener {
    private final AtomicLong entries = new AtomicLong();

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long start, long end) {}

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long end, long restored) {
      entries.addAndGet(restored);
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long total) {}
  }
}
