package org.evenkeel.analytics.counting.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.evenkeel.analytics.counting.model.Kept;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import org.jspecify.annotations.Nullable;

/**
 * The stream, from top to bottom.
 *
 * <pre>
 * wellness.records        |
 * wellness.interventions  |--> opening --> counting --> analytics.projections
 * sessions.guided         |       |        [records, rows]
 * identity.users          |       '--> &lt;topic&gt;.analytics-stream-2.dlt
 * </pre>
 *
 * <p>Facts are keyed by user, so whatever is about one user is in the partitions of one number and
 * meets in one task, without a repartitioning. As many tasks can work at once as a topic has
 * partitions. Opening turns a sealed fact into a change of scores, counts and ids; what follows,
 * its stores and their changelogs, hold no text. Counting remembers each record once, so repeats,
 * late deletions and orders across topics make no difference, and tells the rows that changed, each
 * placed by its user and with the next version.
 */
final class AnalyticsTopology {

  static final String OPENING = "opening";
  static final String COUNTING = "counting";
  static final String RECORDS = "records";
  static final String ROWS = "rows";
  static final String PROJECTIONS = "projections";
  static final String LETTERS = "letters";

  /** What the stream reads. */
  static final List<Topic> SOURCES =
      List.of(
          Topics.WELLNESS_RECORDS,
          Topics.WELLNESS_INTERVENTIONS,
          Topics.SESSIONS_GUIDED,
          Topics.IDENTITY_USERS);

  private AnalyticsTopology() {}

  /**
   * The topology.
   *
   * @param stores makes a store of a name
   */
  static Topology of(StreamParts parts, Function<String, KeyValueBytesStoreSupplier> stores) {
    Topology topology = new Topology();
    for (Topic source : SOURCES) {
      topology.addSource(
          source.name(),
          new ByteArrayDeserializer(),
          new ByteArrayDeserializer(),
          parts.broker().named(source.name()));
    }
    topology.addProcessor(
        OPENING,
        () -> new Opening(parts),
        SOURCES.stream().map(Topic::name).toArray(String[]::new));
    topology.addProcessor(
        COUNTING,
        () -> new RowCounter(new RowRecords(Generation.OWN.number()), parts.metrics()),
        OPENING);
    topology.addStateStore(store(stores.apply(RECORDS), JsonSerde.of(Kept.class)), COUNTING);
    topology.addStateStore(store(stores.apply(ROWS), JsonSerde.of(Row.class)), COUNTING);
    topology.<String, byte[]>addSink(
        PROJECTIONS,
        parts.broker().named(Topics.ANALYTICS_PROJECTIONS.name()),
        new StringSerializer(),
        new ByteArraySerializer(),
        (topic, key, value, partitions) -> Optional.of(Set.of(placeOf(key, partitions))),
        COUNTING);
    topology.<byte[], Opened>addSink(
        LETTERS,
        (key, letter, context) -> ((Opened.Letter) letter).topic(),
        new ByteArraySerializer(),
        (topic, letter) -> valueOf(letter),
        (topic, key, letter, partitions) ->
            Optional.of(Set.of(((Opened.Letter) letter).partition())),
        OPENING);
    return topology;
  }

  private static <T> StoreBuilder<KeyValueStore<String, T>> store(
      KeyValueBytesStoreSupplier supplier, Serde<T> serde) {
    return Stores.keyValueStoreBuilder(supplier, Serdes.String(), serde);
  }

  /** By the user, as producers of the source topics place them. */
  private static int placeOf(String key, int partitions) {
    byte[] user = key.substring(0, key.indexOf('|')).getBytes(UTF_8);
    return Utils.toPositive(Utils.murmur2(user)) % partitions;
  }

  @SuppressWarnings("NullAway") // a letter may have no value
  private static byte @Nullable [] valueOf(Opened letter) {
    return ((Opened.Letter) letter).value();
  }
}
