package org.evenkeel.session.rsd.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.messaging.AfterCommit;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.session.guided.Change;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.guided.Refusal;
import org.evenkeel.session.guided.Verdict;
import org.evenkeel.session.rsd.model.Ending;
import org.evenkeel.session.rsd.model.RsdEpisode;
import org.evenkeel.session.rsd.model.RsdEvent;
import org.evenkeel.session.rsd.model.RsdEvent.InterventionUsed;
import org.evenkeel.session.rsd.model.RsdEvent.RealityTested;
import org.evenkeel.session.store.EventStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member goes on in an open episode, in any order, or ends it; of two at once one counts. */
@Service
public class ChangingEpisode {

  private static final Refusal NO_SUCH_QUESTION =
      new Refusal.Unfit(
          List.of(
              new FieldProblem(
                  "responses",
                  "must be answers of at most 2000 characters by id of our questions")));

  private static final String RESOLVED_AT = "resolved_at";

  private static final Refusal BEFORE_ITS_BEGINNING =
      new Refusal.NoSuchMoment(
          new FieldProblem(RESOLVED_AT, "must not be before the episode began"));

  private final GuidedSessions<RsdEvent> episodes;
  private final RsdLibrary library;
  private final CrisisSignals signals;
  private final Clock clock;
  private final MeterRegistry meters;

  ChangingEpisode(
      GuidedSessions<RsdEvent> episodes,
      RsdLibrary library,
      CrisisSignals signals,
      Clock clock,
      MeterRegistry meters) {
    this.episodes = episodes;
    this.library = library;
    this.signals = signals;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Attempts to answer our questions. Answers that were given before and come again are a late
   * repeat, which takes nothing back that was said since, unless they are meant.
   *
   * @param wanted versions the client accepts
   * @param meant whether the client has seen the episode as it is
   */
  @Transactional
  public Change<RsdEvent> test(
      UUID userId,
      UUID episodeId,
      IntPredicate wanted,
      boolean meant,
      RealityTested answers,
      Screening screening) {
    return attempt(
        userId, episodeId, wanted, screening, episode -> tested(episode, answers, meant));
  }

  private Verdict<RsdEvent> tested(RsdEpisode episode, RealityTested answers, boolean meant) {
    if (!meant && episode.wasTestedSo(answers)) {
      return new Verdict.Repeated<>();
    }
    Verdict<RsdEvent> verdict = episode.decide(answers);
    Set<String> questions = new HashSet<>(library.questionIds());
    questions.addAll(episode.answeredQuestions());
    return verdict instanceof Verdict.Accepted<RsdEvent>
            && !questions.containsAll(answers.responses().keySet())
        ? new Verdict.Refused<>(NO_SUCH_QUESTION)
        : verdict;
  }

  /**
   * Attempts to add what was tried.
   *
   * @param wanted versions the client accepts
   */
  @Transactional
  public Change<RsdEvent> use(
      UUID userId,
      UUID episodeId,
      IntPredicate wanted,
      InterventionUsed used,
      Screening screening) {
    return attempt(userId, episodeId, wanted, screening, episode -> episode.decide(used));
  }

  /**
   * Attempts to end it.
   *
   * @param wanted versions the client accepts
   * @param told whether the person named the moment
   */
  @Transactional
  public Change<RsdEvent> resolve(
      UUID userId,
      UUID episodeId,
      IntPredicate wanted,
      Ending ending,
      boolean told,
      Screening screening) {
    return attempt(
        userId, episodeId, wanted, screening, episode -> resolved(episode, ending, told));
  }

  /** One that is over already answers first: the end that was told in time may be told again. */
  private Verdict<RsdEvent> resolved(RsdEpisode episode, Ending ending, boolean told) {
    Optional<Refusal> cannotBe =
        told && episode.isOpen() ? cannotBe(ending.at(), episode) : Optional.empty();
    return cannotBe
        .<Verdict<RsdEvent>>map(Verdict.Refused::new)
        .orElseGet(() -> episode.decide(ending, told));
  }

  private Optional<Refusal> cannotBe(Instant end, RsdEpisode episode) {
    return Refusal.NoSuchMoment.of(RESOLVED_AT, end, clock)
        .or(() -> episode.beganAfter(end) ? Optional.of(BEFORE_ITS_BEGINNING) : Optional.empty());
  }

  private Change<RsdEvent> attempt(
      UUID userId,
      UUID episodeId,
      IntPredicate wanted,
      Screening screening,
      Function<RsdEpisode, Verdict<RsdEvent>> rule) {
    Change<RsdEvent> change =
        episodes.attempt(userId, episodeId, wanted, events -> rule.apply(episode(events)));
    if (change instanceof Change.Made<RsdEvent>(EventStream<RsdEvent> stream)) {
      signals.attach(screening, userId, episodeId);
      AfterCommit.run(
          meters.counter("rsd_step_total", "step", episode(stream.contents()).step().wireName())
              ::increment);
    }
    return change;
  }

  private static RsdEpisode episode(List<RsdEvent> events) {
    return RsdEpisode.of(events);
  }
}
