package org.evenkeel.session.rsd.infrastructure;

import java.time.Clock;
import java.util.List;
import org.evenkeel.session.guided.Announcements;
import org.evenkeel.session.guided.Drafts;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.guided.SessionList;
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
}
