package org.evenkeel.session.wave.infrastructure;

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
import org.evenkeel.session.store.EventStore;
import org.evenkeel.session.store.ReadModel;
import org.evenkeel.session.wave.model.WaveEvent;
import org.evenkeel.session.wave.model.WaveSession;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** WAVE in the event store, and its list. */
@Configuration(proxyBeanMethods = false)
class WaveStreams {

  @Bean
  ReadModel<WaveEvent> waveListModel() {
    return WaveKind.LIST;
  }

  @Bean
  SessionList<WaveEvent> waveList(JdbcClient jdbc, ReadModel<WaveEvent> waveListModel) {
    return new SessionList<>(jdbc, waveListModel);
  }

  @Bean
  GuidedSessions<WaveEvent> waveSessions(
      EventStore store,
      List<ReadModel<WaveEvent>> models,
      Announcements<WaveEvent> announcements,
      Drafts drafts,
      Clock clock) {
    return new GuidedSessions<>(
        store.streams(WaveKind.KIND, models),
        announcements,
        drafts,
        events -> WaveSession.of(events).step().wireName(),
        clock);
  }

  @Bean
  StartingSession<WaveEvent> startingWave(
      GuidedSessions<WaveEvent> sessions, CrisisSignals signals, Ids ids) {
    return new StartingSession<>(sessions, signals, ids);
  }

  @Bean
  LeavingSession<WaveEvent> leavingWave(
      GuidedSessions<WaveEvent> sessions,
      SessionList<WaveEvent> list,
      Places places,
      Clock clock,
      MeterRegistry meters) {
    return new LeavingSession<>(
        new LeavingSession.Departures<>(
            "wave",
            events -> WaveSession.of(events).started().zone(),
            (events, reason, zone, day) ->
                WaveSession.of(events).decide(new WaveEvent.Abandoned(reason, zone, day))),
        sessions,
        list,
        places,
        clock,
        meters);
  }
}
