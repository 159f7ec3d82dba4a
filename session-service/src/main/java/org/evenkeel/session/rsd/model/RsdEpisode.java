package org.evenkeel.session.rsd.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.session.guided.Refusal;
import org.evenkeel.session.guided.Verdict;
import org.evenkeel.session.rsd.model.RsdEvent.Abandoned;
import org.evenkeel.session.rsd.model.RsdEvent.InterventionUsed;
import org.evenkeel.session.rsd.model.RsdEvent.RealityTested;
import org.evenkeel.session.rsd.model.RsdEvent.Resolved;
import org.evenkeel.session.rsd.model.RsdEvent.Started;

/** An episode, folded from its events. */
public final class RsdEpisode {

  /** So many events make an episode that is read in no time; after them it can only end. */
  public static final int MOST_EVENTS = 200;

  /**
   * So many different things are more than anybody tries. Older episodes may hold more and are read
   * all the same.
   */
  public static final int MOST_TRIED = 200;

  private static final int SECONDS_PER_MINUTE = 60;

  private final List<RsdEvent> events;
  private final RsdState state;

  private RsdEpisode(List<RsdEvent> events, RsdState state) {
    this.events = List.copyOf(events);
    this.state = state;
  }

  /**
   * An episode as its events tell it.
   *
   * @throws IllegalStateException when they do not follow from one another
   */
  public static RsdEpisode of(List<RsdEvent> events) {
    if (events.isEmpty() || !(events.getFirst() instanceof Started)) {
      throw new IllegalStateException("an episode begins with its start");
    }
    RsdState state = new RsdState.Open(null, Set.of());
    for (RsdEvent event : events.subList(1, events.size())) {
      state =
          state
              .after(event)
              .orElseThrow(() -> new IllegalStateException("an event that cannot have happened"));
    }
    return new RsdEpisode(events, state);
  }

  /** What comes of an attempt. */
  public Verdict<RsdEvent> decide(RsdEvent attempted) {
    if (repeats(attempted)) {
      return new Verdict.Repeated<>();
    }
    if (state.after(attempted).isEmpty()) {
      return new Verdict.Refused<>(
          state instanceof RsdState.Open
              ? new Refusal.OutOfOrder(step().wireName())
              : new Refusal.Ended(step().wireName()));
    }
    RsdEvent news = news(attempted);
    boolean end = news instanceof Resolved || news instanceof Abandoned;
    return (events.size() >= MOST_EVENTS && !end) || triesTooMuch(news)
        ? new Verdict.Refused<>(new Refusal.TooLong())
        : new Verdict.Accepted<>(news);
  }

  private boolean triesTooMuch(RsdEvent news) {
    return news instanceof InterventionUsed(List<String> added)
        && said().used().size() + added.size() > MOST_TRIED;
  }

  /** An attempt without what was told already: the same thing reported twice was tried once. */
  private RsdEvent news(RsdEvent attempted) {
    return attempted instanceof InterventionUsed(List<String> reported)
            && state instanceof RsdState.Open open
        ? new InterventionUsed(open.untried(reported))
        : attempted;
  }

  /**
   * What comes of an attempt to end it.
   *
   * @param told whether the person named the moment
   */
  public Verdict<RsdEvent> decide(Ending ending, boolean told) {
    if (state instanceof RsdState.Over over && ending.isThatOf(over.resolved(), told)) {
      return new Verdict.Repeated<>();
    }
    if (!isOpen()) {
      return new Verdict.Refused<>(new Refusal.Ended(step().wireName()));
    }
    return decide(
        new Resolved(
            ending.intensityAfter(),
            ending.note(),
            ending.at(),
            minutesUntil(ending.at()),
            ending.zone().getId(),
            ending.localDate()));
  }

  /** Whether it lasts. */
  public boolean isOpen() {
    return state instanceof RsdState.Open;
  }

  /** Whether a moment lies before the beginning. */
  public boolean beganAfter(Instant moment) {
    return started().occurredAt().isAfter(moment);
  }

  /** Nothing new in it, or left again: a request that was sent twice, maybe with others between. */
  private boolean repeats(RsdEvent attempted) {
    return switch (attempted) {
      case RealityTested _ ->
          state instanceof RsdState.Open
              && find(RealityTested.class).filter(attempted::equals).isPresent();
      case InterventionUsed(List<String> reported) ->
          state instanceof RsdState.Open open && open.untried(reported).isEmpty();
      case Abandoned _ -> state instanceof RsdState.Left;
      case Started _, Resolved _ -> false;
    };
  }

  /** Whole minutes from the beginning, rounded, 0 at least. */
  private int minutesUntil(Instant end) {
    long seconds = Duration.between(started().occurredAt(), end).toSeconds();
    return (int) Math.max(0, Math.round((double) seconds / SECONDS_PER_MINUTE));
  }

  /** Whether these answers were given at some time, while it is open. */
  public boolean wasTestedSo(RealityTested answers) {
    return state instanceof RsdState.Open && events.contains(answers);
  }

  /** Ids of the questions that were answered at some time. */
  public Set<String> answeredQuestions() {
    return events.stream()
        .filter(RealityTested.class::isInstance)
        .flatMap(tested -> ((RealityTested) tested).responses().keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What would come next. */
  public RsdStep step() {
    return state.step();
  }

  public RsdState state() {
    return state;
  }

  /** What was said and tried before the end, whether there is one yet or not. */
  public RsdState.Open said() {
    return switch (state) {
      case RsdState.Open open -> open;
      case RsdState.Over over -> over.before();
      case RsdState.Left left -> left.before();
    };
  }

  /** How the episode began. */
  public Started started() {
    return (Started) events.getFirst();
  }

  /** The latest event of a kind, if it happened. */
  public <E extends RsdEvent> Optional<E> find(Class<E> kind) {
    return events.reversed().stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
