package org.evenkeel.session.spark.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.people.Places;
import org.evenkeel.session.guided.Change;
import org.evenkeel.session.guided.Expiring;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.guided.SessionList;
import org.evenkeel.session.guided.Untouched;
import org.evenkeel.session.guided.Verdict;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.spark.model.SparkEvent.Abandoned;
import org.evenkeel.session.spark.model.SparkSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A session ends before its last step, because its owner says so or does not come back. */
@Service
public class LeavingSpark implements Expiring {

  private final GuidedSessions<SparkEvent> sessions;
  private final SessionList<SparkEvent> list;
  private final Places places;
  private final Clock clock;
  private final MeterRegistry meters;

  LeavingSpark(
      GuidedSessions<SparkEvent> sessions,
      SessionList<SparkEvent> list,
      Places places,
      Clock clock,
      MeterRegistry meters) {
    this.sessions = sessions;
    this.list = list;
    this.places = places;
    this.clock = clock;
    this.meters = meters;
  }

  /** The owner leaves it. */
  @Transactional
  public Change<SparkEvent> leave(UUID userId, UUID sessionId) {
    return counted(
        sessions.attempt(
            userId, sessionId, any -> true, events -> left(userId, events, Abandoned.LEFT)),
        Abandoned.LEFT);
  }

  @Override
  public List<Untouched> untouched(Instant since, @Nullable Untouched last, int most) {
    return list.untouched(since, last, most);
  }

  @Override
  @Transactional
  public boolean expire(Untouched session, Instant since) {
    return counted(
            sessions.expire(
                session, since, events -> left(session.userId(), events, Abandoned.EXPIRED)),
            Abandoned.EXPIRED)
        instanceof Change.Made<SparkEvent>;
  }

  private Change<SparkEvent> counted(Change<SparkEvent> change, String reason) {
    if (change instanceof Change.Made<SparkEvent>) {
      meters
          .counter("guided_session_abandoned_total", "kind", "spark", "reason", reason)
          .increment();
    }
    return change;
  }

  private Verdict<SparkEvent> left(UUID userId, List<SparkEvent> events, String reason) {
    SparkSession session = SparkSession.of(events);
    ZoneId zone =
        places.zoneOf(userId).orElseGet(() -> ZoneId.of(session.answers().started().zone()));
    return session.decide(new Abandoned(reason, zone.getId(), LocalDate.now(clock.withZone(zone))));
  }
}
