package org.evenkeel.analytics.counting.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;
import org.evenkeel.analytics.counting.CountedLog;
import org.evenkeel.analytics.counting.CountedRows;
import org.evenkeel.analytics.counting.Freshness;
import org.evenkeel.analytics.counting.Generations;
import org.evenkeel.analytics.counting.LogIds;
import org.evenkeel.analytics.counting.MissingRows;
import org.evenkeel.analytics.counting.OneAtATime;
import org.evenkeel.analytics.counting.model.Change;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.analytics.counting.model.RowKey;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.analytics.ProjectionForgotten;
import org.evenkeel.contracts.analytics.ProjectionRowCounted;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.evenkeel.platform.messaging.FactCodec;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.platform.messaging.Listening;
import org.evenkeel.platform.messaging.MessagingSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The stream and what takes its rows. In profile {@code training} it does not run. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamSettings.class)
class CountingConfiguration {

  @Bean
  AnalyticsStream analyticsStream(
      BrokerSettings broker,
      MessagingSettings messaging,
      StreamSettings settings,
      FactCodec codec,
      Generations generations,
      MeterRegistry meters,
      Environment environment) {
    Patience patience = new Patience(messaging.firstPause(), messaging.longestPause());
    StreamParts parts = new StreamParts(broker, codec, patience, new StreamMetrics(meters));
    return new AnalyticsStream(
        () -> made(parts, settings),
        () -> generations.use(Generation.OWN.number()),
        patience,
        meters,
        runs(messaging, environment));
  }

  @Bean
  Serving rowsServing(
      Generations generations,
      MissingRows missing,
      BrokerSettings broker,
      MessagingSettings messaging,
      MeterRegistry meters,
      Environment environment) {
    RowLetters letters = new RowLetters(missing);
    CatchingUp catchingUp = new CatchingUp(broker, generations, letters, System::nanoTime);
    Serving serving =
        new Serving(generations, catchingUp, System::nanoTime, runs(messaging, environment));
    Gauge.builder("analytics.stream.rows.behind", serving, Serving::secondsBehind)
        .baseUnit("seconds")
        .register(meters);
    Gauge.builder("analytics.stream.rows.missing", letters, RowLetters::open).register(meters);
    return serving;
  }

  @Bean
  RemovingGenerations removingGenerations(
      Generations generations,
      CountedRows rows,
      Freshness freshness,
      BrokerSettings broker,
      OneAtATime oneAtATime,
      AnalyticsStream stream,
      Listening listening,
      StreamSettings settings,
      MessagingSettings messaging,
      Environment environment) {
    return new RemovingGenerations(
        generations,
        rows,
        freshness,
        new Leftovers(broker),
        oneAtATime,
        () -> {
          listening.end(Generation.OWN.counts());
          return stream.end();
        },
        settings,
        runs(messaging, environment));
  }

  @Bean
  CountedLog countedLog() {
    return new CountedLog() {
      @Override
      public List<FactSubscription> into(Consumer<Change> changes) {
        return CountedFacts.into(changes);
      }

      @Override
      public int generation() {
        return Generation.OWN.number();
      }
    };
  }

  @Bean
  LogIds logIds(BrokerSettings broker) {
    return subscriptions -> CatchingUp.ids(broker, subscriptions);
  }

  private static boolean runs(MessagingSettings messaging, Environment environment) {
    return messaging.enabled() && !environment.acceptsProfiles(Profiles.of("training"));
  }

  private static KafkaStreams made(StreamParts parts, StreamSettings settings) {
    BoundedRocks.load(settings.stateDir());
    Topology topology = AnalyticsTopology.of(parts, Stores::persistentKeyValueStore);
    Properties properties = new Properties();
    properties.putAll(StreamConfiguration.of(parts.broker(), settings));
    return new KafkaStreams(topology, properties);
  }

  @Bean
  StreamHealth streamHealthIndicator(AnalyticsStream stream, Serving rows) {
    return new StreamHealth(stream, rows);
  }

  /**
   * Exactly once ends at Kafka's edge: what comes again here has no higher version. Rows of other
   * generations are for their own processes; this code may not know what is in them. A generation
   * that was removed keeps nothing any more.
   */
  @Bean
  FactSubscription countedRowsSubscription(CountedRows rows, Generations generations) {
    return FactSubscription.of(Topics.ANALYTICS_COUNTS)
        .on(Topics.ANALYTICS_PROJECTIONS)
        .startingIf(() -> generations.use(Generation.OWN.number()))
        .handle(
            ProjectionRowCounted.class,
            (e, f) -> {
              if (f.generation() == Generation.OWN.number()) {
                rows.put(
                    new RowKey(f.userId(), Projection.of(f.projection()), f.of()),
                    f.generation(),
                    new Row(f.version(), f.counts(), f.lastAt(), f.through()));
              }
            })
        .handle(ProjectionForgotten.class, (e, f) -> rows.forget(f.userId()))
        .build();
  }
}
