package org.evenkeel.crisis.service.rota.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.crisis.service.rota.OnCall;
import org.evenkeel.crisis.service.rota.Responders;
import org.evenkeel.crisis.service.rota.model.Shift;
import org.springframework.stereotype.Service;

/** Reads the rota at a moment. Who does not answer cases any more is on call no more. */
@Service
public class ReadingRota implements OnCall {

  private static final Comparator<Duty> TOLD_FIRST =
      Comparator.comparingInt((Duty duty) -> duty.shift().position())
          .thenComparing(duty -> duty.shift().responder());

  private final Shifts shifts;
  private final Responders responders;

  ReadingRota(Shifts shifts, Responders responders) {
    this.shifts = shifts;
    this.responders = responders;
  }

  /** A shift that runs. */
  public record Duty(Shift shift, Shift.Stint stint) {}

  /** Who is on call, those first who are told first. */
  public List<Duty> at(Instant moment) {
    return shifts.all().stream()
        .flatMap(shift -> duty(shift, moment))
        .filter(duty -> responders.isActive(duty.shift().responder()))
        .sorted(TOLD_FIRST)
        .toList();
  }

  @Override
  public List<UUID> next(Instant now, List<UUID> told) {
    List<Duty> left =
        at(now).stream().filter(duty -> !told.contains(duty.shift().responder())).toList();
    return left.stream()
        .filter(duty -> duty.shift().position() == left.getFirst().shift().position())
        .map(duty -> duty.shift().responder())
        .distinct()
        .toList();
  }

  private static Stream<Duty> duty(Shift shift, Instant moment) {
    return shift.at(moment).map(stint -> new Duty(shift, stint)).stream();
  }
}
