package org.evenkeel.wellness.checkin.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.messaging.AfterCommit;
import org.evenkeel.platform.time.LocalMoment;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.wellness.checkin.model.CheckIn;
import org.evenkeel.wellness.recommendation.Offer;
import org.evenkeel.wellness.recommendation.Recommendations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records a check-in with the offer that answers it and, after a hard stop, the signal that joins
 * it to its case: all in one transaction.
 */
@Service
public class RecordingCheckIn {
  private static final Logger log = LoggerFactory.getLogger(RecordingCheckIn.class);

  private final CheckInStore store;
  private final CheckInTexts texts;
  private final CheckInEvents events;
  private final Recommendations recommendations;
  private final CrisisSignals signals;
  private final Ids ids;
  private final Clock clock;
  private final Counter created;

  RecordingCheckIn(
      CheckInStore store,
      CheckInTexts texts,
      CheckInEvents events,
      Recommendations recommendations,
      CrisisSignals signals,
      Ids ids,
      Clock clock,
      MeterRegistry meters) {
    this.store = store;
    this.texts = texts;
    this.events = events;
    this.recommendations = recommendations;
    this.signals = signals;
    this.ids = ids;
    this.clock = clock;
    this.created = meters.counter("checkin_created_total");
  }

  /** The check-in as it was stored. */
  @Transactional
  public OpenCheckIn record(
      Caller caller, RecordCheckIn command, Offer offer, Screening screening) {
    CheckIn checkIn = sealed(caller, command, offer);
    OpenCheckIn open = new OpenCheckIn(checkIn, command.words());
    store.add(checkIn);
    events.recorded(open, command.sourceId());
    recommendations.record(offer);
    signals.attach(screening, checkIn.userId(), checkIn.id());
    AfterCommit.run(created::increment);
    log.info("check-in recorded: {} decision {}", checkIn.id(), checkIn.decisionId());
    return open;
  }

  private CheckIn sealed(Caller caller, RecordCheckIn command, Offer offer) {
    UUID id = ids.next();
    UUID userId = caller.userId();
    return new CheckIn(
        id,
        userId,
        LocalMoment.of(command.occurredAt(), zone(offer)),
        Moments.now(clock),
        command.scores(),
        command.surroundings(),
        texts.seal(userId, id, command.words()),
        offer.decision().id(),
        command.floor(),
        null);
  }

  /** The offer has looked the person's zone up already. */
  private static ZoneId zone(Offer offer) {
    return ZoneId.of(offer.decision().context().zone());
  }
}
