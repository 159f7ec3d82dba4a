package org.evenkeel.wellness.asd.sensory;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.evenkeel.contracts.SealedFields;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.LocalMoment;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.wellness.asd.RecentSensoryLoad;
import org.evenkeel.wellness.asd.sensory.model.Load;
import org.evenkeel.wellness.asd.sensory.model.SensoryProfile;
import org.evenkeel.wellness.people.Person;
import org.evenkeel.wellness.people.SupportsOfPeople;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person logs what their senses bear, and learns what that says of them. */
@Service
class LoggingSensoryLoad implements RecentSensoryLoad {
  private static final Logger log = LoggerFactory.getLogger(LoggingSensoryLoad.class);
  private static final Duration PROFILE = Duration.ofDays(180);
  private static final Duration RECENT = Duration.ofHours(2);

  private final JdbcSensoryLoads loads;
  private final SensoryLoadEvents events;
  private final CrisisSignals signals;
  private final SupportsOfPeople supports;
  private final TextCipher cipher;
  private final Ids ids;
  private final Clock clock;
  private final MeterRegistry meters;

  LoggingSensoryLoad(
      JdbcSensoryLoads loads,
      SensoryLoadEvents events,
      CrisisSignals signals,
      SupportsOfPeople supports,
      TextCipher cipher,
      Ids ids,
      Clock clock,
      MeterRegistry meters) {
    this.loads = loads;
    this.events = events;
    this.signals = signals;
    this.supports = supports;
    this.cipher = cipher;
    this.ids = ids;
    this.clock = clock;
    this.meters = meters;
  }

  @Transactional
  public SensoryLoad log(
      Person person, SensoryLoadRequest request, Instant occurredAt, Screening screening) {
    UUID id = ids.next();
    UUID userId = person.userId();
    String note = request.note();
    SensoryLoad load =
        new SensoryLoad(
            id,
            userId,
            LocalMoment.of(occurredAt, person.zone()),
            Moments.now(clock),
            request.channels(),
            request.tried(),
            note == null
                ? null
                : cipher.seal(userId, SealedFields.SENSORY_LOAD_NOTE, id.toString(), note),
            new SensoryLoad.FloorNote(
                screening.result().riskScore(),
                screening.crisisAlert(),
                screening.result().floorVersion()));
    loads.add(load);
    events.logged(load, screening.sourceId());
    signals.attach(screening, userId, id);
    meters.counter("sensory_load_total").increment();
    log.info("sensory load logged: {}", id);
    return load;
  }

  @Transactional
  public boolean delete(UUID userId, UUID id) {
    Optional<SensoryLoad> removed = loads.remove(userId, id);
    removed.ifPresent(events::deleted);
    return removed.isPresent();
  }

  @Nullable String note(SensoryLoad load) {
    String sealed = load.noteSealed();
    return sealed == null
        ? null
        : cipher.open(load.userId(), SealedFields.SENSORY_LOAD_NOTE, load.id().toString(), sealed);
  }

  SensoryProfile profile(UUID userId) {
    return SensoryProfile.of(loads.since(userId, clock.instant().minus(PROFILE)));
  }

  @Override
  public OptionalInt of(UUID userId) {
    if (!supports.of(userId).sensoryTracking()) {
      return OptionalInt.empty();
    }
    List<Load> recent = loads.since(userId, clock.instant().minus(RECENT));
    return recent.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(Math.max(1, Collections.max(recent.getLast().channels().values())));
  }
}
