package org.evenkeel.wellness.recommendation.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.wellness.asd.RecentSensoryLoad;
import org.evenkeel.wellness.library.Intervention;
import org.evenkeel.wellness.library.InterventionLibrary;
import org.evenkeel.wellness.people.People;
import org.evenkeel.wellness.people.Person;
import org.evenkeel.wellness.recommendation.Decision;
import org.evenkeel.wellness.recommendation.MomentContext;
import org.evenkeel.wellness.recommendation.Offer;
import org.evenkeel.wellness.recommendation.RecentEffectiveness;
import org.evenkeel.wellness.recommendation.Recommendations;
import org.evenkeel.wellness.recommendation.Situation;
import org.evenkeel.wellness.recommendation.Source;
import org.evenkeel.wellness.recommendation.application.Ranker.NotRanked;
import org.evenkeel.wellness.recommendation.application.Ranker.Ranked;
import org.evenkeel.wellness.recommendation.model.FallbackPolicy;
import org.evenkeel.wellness.recommendation.model.Suitability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides what a person is offered now: the model if it answers in time, else our own rules. */
@Service
class Offering implements Recommendations {
  private static final Logger log = LoggerFactory.getLogger(Offering.class);
  private static final int SLOTS = 3;

  /** The tier that premium interventions are not part of. */
  private static final String FREE = "free";

  private static final DateTimeFormatter LOCAL_TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final People people;
  private final InterventionLibrary library;
  private final RecentEffectiveness recent;
  private final RecentSensoryLoad sensed;
  private final Ranker ranker;
  private final Decisions decisions;
  private final OfferEvents events;
  private final Ids ids;
  private final Clock clock;
  private final MeterRegistry meters;

  Offering(
      People people,
      InterventionLibrary library,
      RecentEffectiveness recent,
      RecentSensoryLoad sensed,
      Ranker ranker,
      Decisions decisions,
      OfferEvents events,
      Ids ids,
      Clock clock,
      MeterRegistry meters) {
    this.people = people;
    this.library = library;
    this.recent = recent;
    this.sensed = sensed;
    this.ranker = ranker;
    this.decisions = decisions;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
    this.meters = meters;
  }

  @Override
  public Offer offer(Caller caller, Situation told) {
    Person person = people.of(caller);
    Situation situation = sensing(told, person.userId());
    List<Intervention> candidates =
        new Suitability(
                person, situation, library.mutedBy(person.userId()), !caller.tier().equals(FREE))
            .among(library.active());
    Instant now = Moments.now(clock);
    MomentContext context = context(person, situation, now.atZone(person.zone()));
    Decision decision =
        candidates.isEmpty()
            ? fallback(person, situation, context, candidates, now, "no_candidates")
            : decide(person, situation, context, candidates, now);
    return OfferAssembly.assemble(decision, candidates, person.style());
  }

  @Override
  @Transactional
  public void record(Offer offer) {
    Decision decision = offer.decision();
    decisions.add(decision);
    events.offered(decision);
    log.info("offer recorded: decision {} by {}", decision.id(), decision.source().wireName());
  }

  @Override
  public Optional<Decision> find(UUID userId, UUID decisionId) {
    return decisions.find(userId, decisionId);
  }

  /** What is said of the senses now counts; else what was logged a short while ago. */
  private Situation sensing(Situation told, UUID userId) {
    if (told.sensoryLoad() != null) {
      return told;
    }
    OptionalInt load = sensed.of(userId);
    return load.isEmpty() ? told : told.sensing(load.getAsInt());
  }

  private Decision decide(
      Person person,
      Situation situation,
      MomentContext context,
      List<Intervention> candidates,
      Instant now) {
    return switch (ranker.rank(person.userId(), context, candidates, SLOTS)) {
      case Ranked ranked -> {
        count(Source.MODEL, "none");
        yield new Decision(
            ranked.decisionId(),
            person.userId(),
            now,
            Source.MODEL,
            ranked.policyVersion(),
            ranked.seed(),
            context,
            ranked.candidates(),
            ranked.slots());
      }
      case NotRanked not -> fallback(person, situation, context, candidates, now, not.reason());
    };
  }

  private Decision fallback(
      Person person,
      Situation situation,
      MomentContext context,
      List<Intervention> candidates,
      Instant now,
      String reason) {
    count(Source.FALLBACK, reason);
    FallbackPolicy.Choice choice = FallbackPolicy.choose(candidates, person, situation, SLOTS);
    return new Decision(
        ids.next(),
        person.userId(),
        now,
        Source.FALLBACK,
        FallbackPolicy.VERSION,
        null,
        context,
        choice.candidates(),
        choice.slots());
  }

  private MomentContext context(Person person, Situation situation, ZonedDateTime local) {
    return new MomentContext(
        situation.feeling() == null ? null : situation.feeling().wireName(),
        situation.energyLevel(),
        situation.anxietyLevel(),
        situation.minutesAvailable(),
        person.zone().getId(),
        LOCAL_TIME.format(local),
        local.getHour(),
        recent.of(person.userId()),
        person.adhd(),
        person.autismSpectrum(),
        person.style().wireName());
  }

  private void count(Source source, String reason) {
    meters
        .counter("recommendations_total", "source", source.wireName(), "reason", reason)
        .increment();
  }
}
