package org.evenkeel.session.spark.infrastructure;

import java.time.Clock;
import java.util.List;
import org.evenkeel.session.guided.Announcements;
import org.evenkeel.session.guided.Drafts;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.guided.SessionList;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.spark.model.SparkSession;
import org.evenkeel.session.store.EventStore;
import org.evenkeel.session.store.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SPARK in the event store, and its list. */
@Configuration(proxyBeanMethods = false)
class SparkStreams {

  @Bean
  ReadModel<SparkEvent> sparkListModel() {
    return SparkKind.LIST;
  }

  @Bean
  SessionList<SparkEvent> sparkList(JdbcClient jdbc, ReadModel<SparkEvent> sparkListModel) {
    return new SessionList<>(jdbc, sparkListModel);
  }

  @Bean
  GuidedSessions<SparkEvent> sparkSessions(
      EventStore store,
      List<ReadModel<SparkEvent>> models,
      Announcements<SparkEvent> announcements,
      Drafts drafts,
      Clock clock) {
    return new GuidedSessions<>(
        store.streams(SparkKind.KIND, models),
        announcements,
        drafts,
        events -> SparkSession.of(events).step().wireName(),
        clock);
  }
}
