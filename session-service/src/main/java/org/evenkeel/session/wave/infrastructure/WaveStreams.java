package org.evenkeel.session.wave.infrastructure;

import java.time.Clock;
import java.util.List;
import org.evenkeel.contracts.SealedFields;
import org.evenkeel.session.guided.Announcements;
import org.evenkeel.session.guided.Drafts;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.guided.SessionList;
import org.evenkeel.session.guided.SessionListModel;
import org.evenkeel.session.store.EventKind;
import org.evenkeel.session.store.EventStore;
import org.evenkeel.session.store.EventTypes;
import org.evenkeel.session.store.ReadModel;
import org.evenkeel.session.wave.model.WaveEvent;
import org.evenkeel.session.wave.model.WaveStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** WAVE in the event store, and its list. */
@Configuration(proxyBeanMethods = false)
class WaveStreams {

  static final EventKind<WaveEvent> KIND =
      new EventKind<>(
          "wave",
          SealedFields.WAVE_STEP,
          EventTypes.of(WaveEvent.class)
              .type("wave-started.v1", WaveEvent.Started.class)
              .type("wave-acknowledged.v1", WaveEvent.Acknowledged.class)
              .type("wave-accepted.v1", WaveEvent.Accepted.class)
              .type("wave-acted.v1", WaveEvent.Acted.class)
              .type("wave-abandoned.v1", WaveEvent.Abandoned.class)
              .build());

  @Bean
  ReadModel<WaveEvent> waveListModel() {
    return new SessionListModel<>(KIND, "wave_session", types -> WaveStep.after(types).wireName());
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
    return new GuidedSessions<>(store.streams(KIND, models), announcements, drafts, clock);
  }
}
