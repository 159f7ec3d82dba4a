package org.evenkeel.session.rsd.infrastructure;

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
import org.evenkeel.session.rsd.model.RsdEpisode;
import org.evenkeel.session.rsd.model.RsdEvent;
import org.evenkeel.session.store.EventStore;
import org.evenkeel.session.store.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Episodes in the event store, and their list. */
@Configuration(proxyBeanMethods = false)
class RsdStreams {

  @Bean
  ReadModel<RsdEvent> rsdListModel() {
    return RsdKind.LIST;
  }

  @Bean
  SessionList<RsdEvent> rsdList(JdbcClient jdbc, ReadModel<RsdEvent> rsdListModel) {
    return new SessionList<>(jdbc, rsdListModel);
  }

  @Bean
  GuidedSessions<RsdEvent> rsdEpisodes(
      EventStore store,
      List<ReadModel<RsdEvent>> models,
      Announcements<RsdEvent> announcements,
      Drafts drafts,
      Clock clock) {
    return new GuidedSessions<>(
        store.streams(RsdKind.KIND, models),
        announcements,
        drafts,
        events -> RsdEpisode.of(events).step().wireName(),
        clock);
  }

  @Bean
  StartingSession<RsdEvent> startingEpisode(
      GuidedSessions<RsdEvent> sessions, CrisisSignals signals, Ids ids) {
    return new StartingSession<>(sessions, signals, ids);
  }

  @Bean
  LeavingSession<RsdEvent> leavingEpisode(
      GuidedSessions<RsdEvent> sessions,
      SessionList<RsdEvent> list,
      Places places,
      Clock clock,
      MeterRegistry meters) {
    return new LeavingSession<>(
        new LeavingSession.Departures<>(
            "rsd",
            events -> RsdEpisode.of(events).started().zone(),
            (events, reason, zone, day) ->
                RsdEpisode.of(events).decide(new RsdEvent.Abandoned(reason, zone, day))),
        sessions,
        list,
        places,
        clock,
        meters);
  }
}
