package org.evenkeel.session.spark.infrastructure;

import java.time.Clock;
import java.util.List;
import org.evenkeel.contracts.SealedFields;
import org.evenkeel.session.guided.Announcements;
import org.evenkeel.session.guided.Drafts;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.guided.SessionList;
import org.evenkeel.session.guided.SessionListModel;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.spark.model.SparkStep;
import org.evenkeel.session.store.EventKind;
import org.evenkeel.session.store.EventStore;
import org.evenkeel.session.store.EventTypes;
import org.evenkeel.session.store.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SPARK in the event store, and its list. */
@Configuration(proxyBeanMethods = false)
class SparkStreams {

  static final EventKind<SparkEvent> KIND =
      new EventKind<>(
          "spark",
          SealedFields.SPARK_STEP,
          EventTypes.of(SparkEvent.class)
              .type("spark-started.v1", SparkEvent.Started.class)
              .type("spark-perception-completed.v1", SparkEvent.PerceptionCompleted.class)
              .type("spark-affect-completed.v1", SparkEvent.AffectCompleted.class)
              .type("spark-response-completed.v1", SparkEvent.ResponseCompleted.class)
              .type("spark-completed.v1", SparkEvent.Completed.class)
              .type("spark-abandoned.v1", SparkEvent.Abandoned.class)
              .build());

  @Bean
  ReadModel<SparkEvent> sparkListModel() {
    return new SessionListModel<>(
        KIND, "spark_session", types -> SparkStep.after(types).wireName());
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
    return new GuidedSessions<>(store.streams(KIND, models), announcements, drafts, clock);
  }
}
