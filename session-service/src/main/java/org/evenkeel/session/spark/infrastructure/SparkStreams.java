package org.evenkeel.session.spark.infrastructure;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.people.Places;
import org.evenkeel.session.guided.Announcements;
import org.evenkeel.session.guided.Drafts;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.guided.LeavingSession;
import org.evenkeel.session.guided.SessionList;
import org.evenkeel.session.guided.StartingSession;
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

  @Bean
  StartingSession<SparkEvent> startingSpark(
      GuidedSessions<SparkEvent> sessions, CrisisSignals signals, Ids ids) {
    return new StartingSession<>(sessions, signals, ids);
  }

  @Bean
  LeavingSession<SparkEvent> leavingSpark(
      GuidedSessions<SparkEvent> sessions,
      SessionList<SparkEvent> list,
      Places places,
      Clock clock,
      MeterRegistry meters) {
    return new LeavingSession<>(
        new LeavingSession.Departures<>(
            "spark",
            events -> SparkSession.of(events).answers().started().zone(),
            (events, reason, zone, day) ->
                SparkSession.of(events).decide(new SparkEvent.Abandoned(reason, zone, day))),
        sessions,
        list,
        places,
        clock,
        meters);
  }
}
