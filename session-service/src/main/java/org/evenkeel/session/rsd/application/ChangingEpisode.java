package org.evenkeel.session.rsd.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.session.guided.Change;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.guided.Verdict;
import org.evenkeel.session.rsd.model.Ending;
import org.evenkeel.session.rsd.model.RsdEpisode;
import org.evenkeel.session.rsd.model.RsdEvent;
import org.evenkeel.session.store.EventStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member goes on in an open episode, in any order, or ends it; of two at once one counts. */
@Service
public class ChangingEpisode {

  private final GuidedSessions<RsdEvent> episodes;
  private final CrisisSignals signals;
  private final MeterRegistry meters;

  ChangingEpisode(GuidedSessions<RsdEvent> episodes, CrisisSignals signals, MeterRegistry meters) {
    this.episodes = episodes;
    this.signals = signals;
    this.meters = meters;
  }

  /** What came of an attempt to end it. */
  public sealed interface Resolution {

    /** The attempt was made. */
    record Attempted(Change<RsdEvent> change) implements Resolution {}

    /** The end that was told lies before the beginning. */
    record BeforeItsBeginning() implements Resolution {}
  }

  /**
   * Attempts a step.
   *
   * @param wanted versions the client accepts
   */
  @Transactional
  public Change<RsdEvent> change(
      UUID userId, UUID episodeId, IntPredicate wanted, RsdEvent step, Screening screening) {
    return attempt(userId, episodeId, wanted, screening, episode -> episode.decide(step));
  }

  /**
   * Attempts to end it.
   *
   * @param wanted versions the client accepts
   * @param told whether the person named the moment
   */
  @Transactional
  public Resolution resolve(
      UUID userId,
      UUID episodeId,
      IntPredicate wanted,
      Ending ending,
      boolean told,
      Screening screening) {
    Optional<EventStream<RsdEvent>> stream = episodes.find(userId, episodeId);
    if (told
        && stream.isPresent()
        && episode(stream.get().contents()).beganAfter(ending.at().occurredAt())) {
      return new Resolution.BeforeItsBeginning();
    }
    return new Resolution.Attempted(
        attempt(userId, episodeId, wanted, screening, episode -> episode.decide(ending, told)));
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
      meters
          .counter("rsd_step_total", "step", episode(stream.contents()).step().wireName())
          .increment();
    }
    return change;
  }

  private static RsdEpisode episode(List<RsdEvent> events) {
    return RsdEpisode.of(events);
  }
}
