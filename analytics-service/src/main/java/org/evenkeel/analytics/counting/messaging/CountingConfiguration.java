package org.evenkeel.analytics.counting.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;
import org.evenkeel.analytics.counting.CountedLog;
import org.evenkeel.analytics.counting.CountedRows;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.analytics.counting.model.RowKey;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.analytics.ProjectionForgotten;
import org.evenkeel.contracts.analytics.ProjectionRowCounted;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.evenkeel.platform.messaging.FactCodec;
import org.evenkeel.platform.messaging.FactSubscription;
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
      MeterRegistry meters,
      Environment environment) {
    Patience patience = new Patience(messaging.firstPause(), messaging.longestPause());
    StreamParts parts = new StreamParts(broker, codec, patience, new StreamMetrics(meters));
    return new AnalyticsStream(
        () -> made(parts, settings), patience, meters, runs(messaging, environment));
  }

  @Bean
  Serving generationServing(
      CountedRows rows,
      BrokerSettings broker,
      MessagingSettings messaging,
      Environment environment) {
    return new Serving(rows, new CatchingUp(broker), runs(messaging, environment));
  }

  @Bean
  CountedLog countedLog() {
    return CountedFacts::into;
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
  StreamHealth streamHealthIndicator(AnalyticsStream stream) {
    return new StreamHealth(stream);
  }

  /** Exactly once ends at Kafka's edge: what comes again here has no higher version. */
  @Bean
  FactSubscription countedRowsSubscription(CountedRows rows) {
    return FactSubscription.of("analytics-counts")
        .on(Topics.ANALYTICS_PROJECTIONS)
        .handle(
            ProjectionRowCounted.class,
            (e, f) ->
                rows.put(
                    new RowKey(f.userId(), Projection.of(f.projection()), f.of()),
                    f.generation(),
                    new Row(f.version(), f.counts(), f.lastAt(), f.through())))
        .handle(ProjectionForgotten.class, (e, f) -> rows.forget(f.userId()))
        .build();
  }
}
