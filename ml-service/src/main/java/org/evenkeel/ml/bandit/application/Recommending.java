package org.evenkeel.ml.bandit.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.evenkeel.ml.bandit.model.Decision;
import org.evenkeel.ml.bandit.model.Moment;
import org.evenkeel.ml.bandit.model.Policy;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.springframework.stereotype.Service;

/** Decides what to offer to a person now, and logs the decision before anyone sees it. */
@Service
public class Recommending {
  private final PersonStates people;
  private final Decisions decisions;
  private final Seeds seeds;
  private final Ids ids;
  private final Clock clock;
  private final Timer duration;

  Recommending(
      PersonStates people,
      Decisions decisions,
      Seeds seeds,
      Ids ids,
      Clock clock,
      MeterRegistry metrics) {
    this.people = people;
    this.decisions = decisions;
    this.seeds = seeds;
    this.ids = ids;
    this.clock = clock;
    this.duration =
        Timer.builder("ml.model.inference.duration")
            .tag("model", "recommendations")
            .publishPercentileHistogram()
            .register(metrics);
  }

  public Recommended recommend(Recommend request) {
    Instant now = Moments.now(clock);
    PersonState state = people.of(request.userId());
    Moment moment = moment(request, state, now);
    Decision decision =
        Objects.requireNonNull(
            duration.record(
                () ->
                    Policy.decide(
                        state.posterior(),
                        moment,
                        request.candidates(),
                        request.slots(),
                        request.style(),
                        seeds.next())));
    UUID id = ids.next();
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
