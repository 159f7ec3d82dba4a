package org.evenkeel.session.idea;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenkeel.crisis.screen.FloorResult;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.messaging.AfterCommit;
import org.evenkeel.platform.people.Places;
import org.evenkeel.platform.web.caller.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person captures ideas: one, or all that waited in a queue. */
@Service
class CapturingIdeas {

  private final StoringUpload storing;
  private final IdeaEvents events;
  private final CrisisSignals signals;
  private final Places places;
  private final Ids ids;
  private final MeterRegistry meters;

  CapturingIdeas(
      StoringUpload storing,
      IdeaEvents events,
      CrisisSignals signals,
      Places places,
      Ids ids,
      MeterRegistry meters) {
    this.storing = storing;
    this.events = events;
    this.signals = signals;
    this.places = places;
    this.ids = ids;
    this.meters = meters;
  }

  @Transactional
  public CaptureOutcome capture(Caller caller, IdeaUpload upload, Screening screening) {
    return captureAll(caller, List.of(new Screened(upload, screening.result())), screening)
        .getFirst();
  }

  /**
   * One idea of a queue.
   *
   * @param found what the floor says about this one
   */
  record Screened(IdeaUpload upload, FloorResult found) {}

  /**
   * Captures them in their order, and one that is refused costs no other. Rows are locked in the
   * order of ids and facts follow after all rows: two devices that upload the same queue, or change
   * one of its ideas, then wait for each other and never in a circle.
   *
   * @return an outcome for each upload, in their order
   */
  @Transactional
  public List<CaptureOutcome> captureAll(
      Caller caller, List<Screened> uploads, Screening screening) {
    ZoneId zone = places.zoneOf(caller);
    List<UUID> named =
        uploads.stream()
            .map(one -> Optional.ofNullable(one.upload().id()).orElseGet(ids::next))
            .toList();
    TreeMap<Integer, CaptureOutcome> outcomes = new TreeMap<>();
    IntStream.range(0, uploads.size())
        .boxed()
        .sorted(Comparator.comparing(named::get))
        .forEach(
            i ->
                outcomes.put(
                    i,
                    storing.store(caller.userId(), named.get(i), zone, uploads.get(i).upload())));
    List<CaptureOutcome> inOrder = List.copyOf(outcomes.values());
    inOrder.forEach(this::tell);
    attach(caller.userId(), uploads, inOrder, screening);
    return inOrder;
  }

  private void tell(CaptureOutcome outcome) {
    String word =
        switch (outcome) {
          case CaptureOutcome.Created(Idea idea) -> {
            events.captured(idea);
            yield "created";
          }
          case CaptureOutcome.Replaced(Idea idea, _) -> {
            events.revised(idea);
            yield "replaced";
          }
          case CaptureOutcome.Unchanged unchanged -> "unchanged";
          case CaptureOutcome.Kept kept -> "kept";
          case CaptureOutcome.Deleted deleted -> "deleted";
          case CaptureOutcome.TooFarAhead ahead -> "too_far_ahead";
          case CaptureOutcome.TooOld old -> "too_old";
        };
    AfterCommit.run(meters.counter("idea_captures_total", "outcome", word)::increment);
  }

  /** One signal names one record: of the ideas that were written the one in most danger, if any. */
  private void attach(
      UUID userId, List<Screened> uploads, List<CaptureOutcome> outcomes, Screening screening) {
    IntStream.range(0, outcomes.size())
        .filter(i -> uploads.get(i).found().offersResources())
        .boxed()
        .flatMap(
            i -> written(outcomes.get(i)).map(id -> Map.entry(id, uploads.get(i).found())).stream())
        .max(Map.Entry.comparingByValue(Screening.BY_DANGER))
        .ifPresent(most -> signals.attach(screening, userId, most.getKey()));
  }

  private static Optional<UUID> written(CaptureOutcome outcome) {
    return switch (outcome) {
      case CaptureOutcome.Created(Idea idea) -> Optional.of(idea.id());
      case CaptureOutcome.Replaced(Idea idea, boolean words) ->
          Optional.of(idea.id()).filter(id -> words);
      case CaptureOutcome.Unchanged unchanged -> Optional.empty();
      case CaptureOutcome.Kept kept -> Optional.empty();
      case CaptureOutcome.Deleted deleted -> Optional.empty();
      case CaptureOutcome.TooFarAhead ahead -> Optional.empty();
      case CaptureOutcome.TooOld old -> Optional.empty();
    };
  }
}
