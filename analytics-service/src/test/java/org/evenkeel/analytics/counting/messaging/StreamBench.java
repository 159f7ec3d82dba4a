package org.evenkeel.analytics.counting.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.evenkeel.analytics.Folders;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.analytics.counting.model.RowKey;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.FactType;
import org.evenkeel.contracts.FactTypes;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.analytics.ProjectionRowCounted;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.evenkeel.platform.messaging.FactCodec;

/** The stream without a broker, and the rows that it told. */
final class StreamBench implements AutoCloseable {

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Patience patience = new Patience(Duration.ofMillis(1), Duration.ofMillis(2));
  private final Map<RowKey, Row> rows = new HashMap<>();
  private final FactCodec sealing;
  private final TopologyTestDriver driver;

  /**
   * A stream.
   *
   * @param sealing keys of those who tell
   * @param opening keys that the stream gets
   */
  StreamBench(DataKeys sealing, DataKeys opening) {
    TextCipher seals = new TextCipher(sealing);
    TextCipher opens = new TextCipher(opening);
    this.sealing = new FactCodec(() -> seals);
    BrokerSettings broker = new BrokerSettings("none:1", "");
    StreamParts parts =
        new StreamParts(broker, new FactCodec(() -> opens), patience, new StreamMetrics(meters));
    Properties properties = new Properties();
    properties.putAll(
        StreamConfiguration.of(
            broker,
            new StreamSettings(
                Folders.own(),
                1,
                Duration.ofMillis(100),
                -1,
                0,
                Duration.ofDays(7),
                Duration.ofMinutes(1))));
    this.driver =
        new TopologyTestDriver(
            AnalyticsTopology.of(parts, Stores::inMemoryKeyValueStore), properties);
  }

  void tell(UUID event, UUID user, long sequence, Fact fact) {
    FactType<?> type = FactTypes.of(fact.getClass());
    FactCodec.Encoded encoded = sealing.encode(type, event, user, fact);
    pipe(event, user, sequence, type, encoded.contentType(), encoded.value());
  }

  void tellGarbage(UUID user, long sequence, Class<? extends Fact> claimed, byte[] value) {
    pipe(UUID.randomUUID(), user, sequence, FactTypes.of(claimed), EventHeaders.SEALED_JSON, value);
  }

  /** A record that says neither when it was written nor what it is, besides these headers. */
  void tellUndated(UUID user, Topic topic, Headers headers, byte[] value) {
    driver
        .createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(
            new TestRecord<>(
                user.toString().getBytes(UTF_8), value, headers, Instant.ofEpochMilli(-1)));
  }

  private void pipe(
      UUID event, UUID user, long sequence, FactType<?> type, String contentType, byte[] value) {
    RecordHeaders headers = new RecordHeaders();
    Map.of(
            EventHeaders.ID, event.toString(),
            EventHeaders.SOURCE, "/evenkeel/another-service",
            EventHeaders.TYPE, type.name(),
            EventHeaders.SUBJECT, user.toString(),
            EventHeaders.TIME, "2026-03-01T12:00:00Z",
            EventHeaders.SEQUENCE, Long.toString(sequence),
            EventHeaders.CONTENT_TYPE, contentType)
        .forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
    driver
        .createInputTopic(type.topic().name(), new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(
            new TestRecord<>(user.toString().getBytes(UTF_8), value, headers, Instant.EPOCH));
  }

  /** All rows there are, and that each was told with the version after the one before. */
  Map<RowKey, Row> rows() {
    read();
    return rows;
  }

  Row row(UUID user, Projection projection, Object of) {
    return rows().getOrDefault(new RowKey(user, projection, of.toString()), Row.NONE);
  }

  /** What was told since the last look. */
  List<TestRecord<String, byte[]>> read() {
    List<TestRecord<String, byte[]>> told =
        driver
            .createOutputTopic(
                Topics.ANALYTICS_PROJECTIONS.name(),
                new StringDeserializer(),
                new ByteArrayDeserializer())
            .readRecordsToList();
    told.forEach(this::keep);
    return told;
  }

  private void keep(TestRecord<String, byte[]> record) {
    ProjectionKey placed = ProjectionKey.parse(record.key());
    assertThat(placed.generation()).isEqualTo(Generation.OWN.number());
    if (placed.ofNoRow()) {
      return;
    }
    RowKey key = placed.rowKey();
    if (record.value() == null) {
      rows.remove(key);
      return;
    }
    var fact = Json.mapper().readValue(record.value(), ProjectionRowCounted.class);
    Row row = new Row(fact.version(), fact.counts(), fact.lastAt(), fact.through());
    assertThat(row.version()).isEqualTo(rows.getOrDefault(key, Row.NONE).version() + 1);
    rows.put(key, row);
  }

  List<TestRecord<byte[], byte[]>> deadLetters(Topic topic) {
    return driver
        .createOutputTopic(
            topic.deadLetters(Topics.ANALYTICS_STREAM),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())
        .readRecordsToList();
  }

  /** How many entries the stores hold whose key begins like this. */
  long remembered(String prefix) {
    long found = 0;
    for (String store : List.of(AnalyticsTopology.RECORDS, AnalyticsTopology.ROWS)) {
      try (var entries = driver.<String, Object>getKeyValueStore(store).all()) {
        while (entries.hasNext()) {
          found += entries.next().key.startsWith(prefix) ? 1 : 0;
        }
      }
    }
    return found;
  }

  double counted(String outcome) {
    var counter = meters.find("analytics.stream.records").tag("outcome", outcome).counter();
    return counter == null ? 0 : counter.count();
  }

  static String header(TestRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }

  @Override
  public void close() {
    driver.close();
  }
}
