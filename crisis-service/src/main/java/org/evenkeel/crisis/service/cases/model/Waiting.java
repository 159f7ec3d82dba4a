package org.evenkeel.crisis.service.cases.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How long a person has waited for a human, and who was called.
 *
 * @param since when this waiting began: at the opening, or when the case opened again
 * @param dueAt when a human must have answered
 * @param calls how often responders were called to the case again; never falls, so that it names a
 *     call
 * @param missed deadlines that passed in this waiting
 * @param told who was named to be told in this waiting
 * @param everybodyTold whether all responders were, because no more could be named
 */
public record Waiting(
    Instant since, Instant dueAt, int calls, int missed, List<UUID> told, boolean everybodyTold) {

  public Waiting {
    told = List.copyOf(told);
  }

  /**
   * The first waiting.
   *
   * @param first who is told first; empty for everybody
   */
  static Waiting begun(Instant now, Instant dueAt, List<UUID> first) {
    return new Waiting(now, dueAt, 0, 0, first, first.isEmpty());
  }

  /** Another waiting of the same case. */
  Waiting again(Instant now, Instant newDue, List<UUID> first) {
    return new Waiting(now, newDue, calls, 0, first, first.isEmpty());
  }

  /** The deadline never moves back while somebody waits. */
  Waiting dueAtLatest(Instant latest) {
    return dueAt.isBefore(latest)
        ? this
        : new Waiting(since, latest, calls, missed, told, everybodyTold);
  }

  /**
   * Others are told of it too.
   *
   * @param others who is told; empty for everybody
   */
  Waiting joinedBy(List<UUID> others) {
    return new Waiting(
        since,
        dueAt,
        calls,
        missed,
        Stream.concat(told.stream(), others.stream()).distinct().toList(),
        everybodyTold || others.isEmpty());
  }

  /**
   * Responders are called again.
   *
   * @param next who is called; empty for everybody
   */
  Waiting called(List<UUID> next, Instant newDue) {
    return new Waiting(
        since,
        newDue,
        calls + 1,
        missed,
        Stream.concat(told.stream(), next.stream()).distinct().toList(),
        everybodyTold || next.isEmpty());
  }

  /** Responders are called again because a deadline passed. */
  Waiting missed(List<UUID> next, Instant newDue) {
    Waiting called = called(next, newDue);
    return new Waiting(
        since, newDue, called.calls(), missed + 1, called.told(), called.everybodyTold());
  }

  /** Who is on this case as far as telling goes; empty for everybody. */
  public List<UUID> audience() {
    return everybodyTold ? List.of() : told;
  }
}
