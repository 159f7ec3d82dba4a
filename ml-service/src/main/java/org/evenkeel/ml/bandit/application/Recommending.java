package org.evenkeel.ml.bandit.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.evenkeel.bandit.Decision;
import org.evenkeel.bandit.Moment;
import org.evenkeel.bandit.Policy;
import org.evenkeel.bandit.Prior;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.springframework.stereotype.Service;

/** Decides what to offer to a person now, and logs the decision before anyone sees it. */
@Service
public class Recommending {
  private final PersonStates people;
  private final Populations populations;
  private final Decisions decisions;
  private final Seeds seeds;
  private final Ids ids;
  private final Clock clock;
  private final Timer duration;
  private final Counter nothing;

  Recommending(
      PersonStates people,
      Populations populations,
      Decisions decisions,
      Seeds seeds,
      Ids ids,
      Clock clock,
      MeterRegistry metrics) {
    this.people = people;
    this.populations = populations;
    this.decisions = decisions;
    this.seeds = seeds;
    this.ids = ids;
    this.clock = clock;
    this.duration =
        Timer.builder("ml.model.inference.duration")
            .tag("model", "recommendations")
            .publishPercentileHistogram()
            .register(metrics);
    this.nothing = metrics.counter("ml.decisions.nothing");
  }

  public Recommended recommend(Recommend request) {
    Instant now = Moments.now(clock);
    Prior prior = populations.active();
    PersonState state = people.of(request.userId(), prior);
    Moment moment = moment(request, state, now);
    Decision decision =
        Objects.requireNonNull(
            duration.record(
                () ->
                    Policy.decide(
                        prior,
                        state.posterior(),
                        moment,
                        request.candidates(),
                        request.slots(),
                        request.style(),
                        seeds.next())));
    UUID id = ids.next();
    if (decision.slots().isEmpty()) {
      nothing.increment();
    }
    decisions.log(id, request.userId(), now, decision);
    return new Recommended(id, decision);
  }

  private static Moment moment(Recommend request, PersonState state, Instant now) {
    return new Moment(
        request.emotion(),
        request.energy(),
        request.anxiety(),
        request.minutesAvailable(),
        LocalTime.ofInstant(now, request.zone()),
        state.recentRewards(),
        request.adhd(),
        request.asd());
  }
}
