package org.evenkeel.session.rsd.application;

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
import org.evenkeel.session.rsd.model.RsdEpisode;
import org.evenkeel.session.rsd.model.RsdEvent;
import org.evenkeel.session.rsd.model.RsdEvent.Abandoned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An episode is left unresolved, because its owner says so or does not come back. */
@Service
public class LeavingEpisode implements Expiring {

  private final GuidedSessions<RsdEvent> sessions;
  private final SessionList<RsdEvent> list;
  private final Places places;
  private final Clock clock;
  private final MeterRegistry meters;

  LeavingEpisode(
      GuidedSessions<RsdEvent> sessions,
      SessionList<RsdEvent> list,
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
  public Change<RsdEvent> leave(UUID userId, UUID episodeId) {
    return counted(
        sessions.attempt(
            userId, episodeId, any -> true, events -> left(userId, events, Abandoned.LEFT)),
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
        instanceof Change.Made<RsdEvent>;
  }

  private Change<RsdEvent> counted(Change<RsdEvent> change, String reason) {
    if (change instanceof Change.Made<RsdEvent>) {
      meters.counter("guided_session_abandoned_total", "kind", "rsd", "reason", reason).increment();
    }
    return change;
  }

  private Verdict<RsdEvent> left(UUID userId, List<RsdEvent> events, String reason) {
    RsdEpisode episode = RsdEpisode.of(events);
    ZoneId zone = places.zoneOf(userId).orElseGet(() -> ZoneId.of(episode.started().zone()));
    return episode.decide(new Abandoned(reason, zone.getId(), LocalDate.now(clock.withZone(zone))));
  }
}
