package org.evenkeel.session.rsd.infrastructure;

import java.time.Clock;
import java.util.List;
import org.evenkeel.contracts.SealedFields;
import org.evenkeel.session.guided.Announcements;
import org.evenkeel.session.guided.Drafts;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.guided.SessionList;
import org.evenkeel.session.guided.SessionListModel;
import org.evenkeel.session.rsd.model.RsdEvent;
import org.evenkeel.session.rsd.model.RsdStep;
import org.evenkeel.session.store.EventKind;
import org.evenkeel.session.store.EventStore;
import org.evenkeel.session.store.EventTypes;
import org.evenkeel.session.store.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Episodes in the event store, and their list. */
@Configuration(proxyBeanMethods = false)
class RsdStreams {

  static final EventKind<RsdEvent> KIND =
      new EventKind<>(
          "rsd",
          SealedFields.RSD_STEP,
          EventTypes.of(RsdEvent.class)
              .type("rsd-started.v1", RsdEvent.Started.class)
              .type("rsd-reality-tested.v1", RsdEvent.RealityTested.class)
              .type("rsd-intervention-used.v1", RsdEvent.InterventionUsed.class)
              .type("rsd-resolved.v1", RsdEvent.Resolved.class)
              .type("rsd-abandoned.v1", RsdEvent.Abandoned.class)
              .build());

  @Bean
  ReadModel<RsdEvent> rsdListModel() {
    return new SessionListModel<>(KIND, "rsd_episode", types -> RsdStep.after(types).wireName());
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
    return new GuidedSessions<>(store.streams(KIND, models), announcements, drafts, clock);
  }
}
