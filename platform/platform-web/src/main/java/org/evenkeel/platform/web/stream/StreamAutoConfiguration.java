package org.evenkeel.platform.web.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.coyote.AbstractProtocol;
import org.evenkeel.platform.drain.Draining;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Streams for a service that has a {@link FeedView}. In profile {@code training} none runs. */
@AutoConfiguration(
    afterName = {
      "org.evenkeel.platform.autoconfigure.CoreAutoConfiguration",
      "org.evenkeel.platform.drain.DrainAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
    })
@ConditionalOnBean(FeedView.class)
@EnableConfigurationProperties(StreamSettings.class)
class StreamAutoConfiguration {

  /** Tomcat's own default, which would follow the connection time-out otherwise. */
  private static final int KEEP_ALIVE_MILLIS = (int) Duration.ofSeconds(60).toMillis();

  @Bean
  JdbcFeed feed(JdbcClient jdbc, Clock clock) {
    return new JdbcFeed(jdbc, clock);
  }

  @Bean
  Wakeups feedWakeups() {
    return new Wakeups();
  }

  @Bean
  LiveStreams liveStreams(
      JdbcFeed feed,
      PlatformTransactionManager transactions,
      StreamSettings settings,
      ObjectProvider<MeterRegistry> meters,
      Clock clock,
      Wakeups wakeups,
      ObjectProvider<Draining> draining) {
    LiveStreams streams =
        new LiveStreams(
            feed,
            new TransactionTemplate(transactions),
            settings,
            new StreamMeters(meters.getIfAvailable(SimpleMeterRegistry::new)),
            clock,
            wakeups);
    draining.ifAvailable(drain -> drain.onBegin(streams::close));
    return streams;
  }

  @Bean
  LiveFeed liveFeed(
      JdbcFeed feed,
      LiveStreams streams,
      PlatformTransactionManager transactions,
      DataSource dataSource,
      Wakeups wakeups,
      StreamSettings settings,
      Environment environment) {
    return new LiveFeed(
        feed,
        streams,
        new FeedPump(feed, streams, new TransactionTemplate(transactions)),
        new FeedListener(dataSource, wakeups),
        wakeups,
        settings,
        !environment.acceptsProfiles(Profiles.of("training")));
  }

  /** Tomcat's connection time-out is the one it has for a write that moves nothing. */
  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> writeTimeout(
      StreamSettings settings) {
    return factory ->
        factory.addConnectorCustomizers(
            connector -> {
              if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
                protocol.setConnectionTimeout((int) settings.writeTimeout().toMillis());
                protocol.setKeepAliveTimeout(KEEP_ALIVE_MILLIS);
              }
            });
  }
}
