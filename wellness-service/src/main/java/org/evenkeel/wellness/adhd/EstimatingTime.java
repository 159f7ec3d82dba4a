package org.evenkeel.wellness.adhd;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.contracts.SealedFields;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.LocalMoment;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.wellness.adhd.model.TimeBias;
import org.evenkeel.wellness.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person says how long a task will take, begins it and tells how long it took. */
@Service
class EstimatingTime {
  private static final Logger log = LoggerFactory.getLogger(EstimatingTime.class);

  private final JdbcTimeEstimations estimations;
  private final LearningPopulation population;
  private final TimeEstimationEvents events;
  private final CrisisSignals signals;
  private final TextCipher cipher;
  private final Ids ids;
  private final Clock clock;
  private final MeterRegistry meters;

  EstimatingTime(
      JdbcTimeEstimations estimations,
      LearningPopulation population,
      TimeEstimationEvents events,
      CrisisSignals signals,
      TextCipher cipher,
      Ids ids,
      Clock clock,
      MeterRegistry meters) {
    this.estimations = estimations;
    this.population = population;
    this.events = events;
    this.signals = signals;
    this.cipher = cipher;
    this.ids = ids;
    this.clock = clock;
    this.meters = meters;
  }

  @Transactional
  public TimeEstimation estimate(Person person, EstimationRequest request, Screening screening) {
    UUID id = ids.next();
    UUID userId = person.userId();
    Instant now = Moments.now(clock);
    TimeEstimation estimation =
        new TimeEstimation(
            id,
            userId,
            LocalMoment.of(now, person.zone()),
            now,
            now,
            request.kind(),
            cipher.seal(userId, SealedFields.TIME_ESTIMATION_TASK, id.toString(), request.task()),
            request.estimatedMinutes(),
            request.actualMinutes(),
            bias(userId).correct(request.kind(), request.estimatedMinutes()),
            Boolean.TRUE.equals(request.started()) ? now : null,
            new TimeEstimation.FloorNote(
                screening.result().riskScore(),
                screening.crisisAlert(),
                screening.result().floorVersion()));
    estimations.add(estimation);
    events.logged(estimation);
    signals.attach(screening, userId, id);
    count("given");
    if (estimation.actualMinutes() != null) {
      count("done");
    }
    log.info("time estimation given: {}", id);
    return estimation;
  }

  /** Empty when there is no such one of this person. */
  @Transactional
  public Optional<TimeEstimation> change(UUID userId, UUID id, EstimationChange change) {
    Optional<TimeEstimation> found = estimations.findForChange(userId, id);
    return found.map(
        before -> {
          Instant now = Moments.now(clock);
          TimeEstimation begun = change.begins() ? before.begun(now) : before;
          Integer taken = change.actualMinutes();
          TimeEstimation after = taken == null ? begun : begun.took(taken, now);
          estimations.change(after);
          events.logged(after);
          count(taken == null ? "begun" : "done");
          return after;
        });
  }

  @Transactional
  public boolean delete(UUID userId, UUID id) {
    Optional<TimeEstimation> removed = estimations.remove(userId, id);
    removed.ifPresent(events::deleted);
    return removed.isPresent();
  }

  /** What is learnt of a person's sense of time by now. */
  TimeBias bias(UUID userId) {
    return TimeBias.of(population.latest(), estimations.observed(userId));
  }

  /** The task's words. */
  String task(TimeEstimation estimation) {
    return cipher.open(
        estimation.userId(),
        SealedFields.TIME_ESTIMATION_TASK,
        estimation.id().toString(),
        estimation.taskSealed());
  }

  private void count(String what) {
    meters.counter("time_estimation_total", "what", what).increment();
  }
}
