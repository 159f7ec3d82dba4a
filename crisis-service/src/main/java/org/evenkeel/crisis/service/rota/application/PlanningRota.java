package org.evenkeel.crisis.service.rota.application;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.crisis.service.rota.Responders;
import org.evenkeel.crisis.service.rota.model.Shift;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody plans who is on call when. */
@Service
public class PlanningRota {

  private final Shifts shifts;
  private final Responders responders;
  private final AuditLog audit;
  private final Ids ids;
  private final Clock clock;

  PlanningRota(Shifts shifts, Responders responders, AuditLog audit, Ids ids, Clock clock) {
    this.shifts = shifts;
    this.responders = responders;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** A shift that is wished for. */
  public record PlanShift(
      UUID responder,
      ZoneId zone,
      Set<DayOfWeek> weekdays,
      LocalTime starts,
      LocalTime ends,
      int position) {

    private Shift under(UUID id) {
      return new Shift(id, responder, zone, weekdays, starts, ends, position);
    }
  }

  @Transactional
  public ShiftOutcome add(UUID planner, PlanShift wished) {
    return plan(planner, wished.under(ids.next()), "rota.shift_added");
  }

  @Transactional
  public ShiftOutcome change(UUID planner, UUID id, PlanShift wished) {
    return shifts
        .find(id)
        .map(known -> plan(planner, wished.under(id), "rota.shift_changed"))
        .orElseGet(ShiftOutcome.NoSuchShift::new);
  }

  /** Whether there was one. */
  @Transactional
  public boolean remove(UUID planner, UUID id) {
    Optional<Shift> known = shifts.find(id);
    known.ifPresent(
        shift -> {
          shifts.remove(id);
          record(planner, "rota.shift_removed", shift);
        });
    return known.isPresent();
  }

  private ShiftOutcome plan(UUID planner, Shift shift, String action) {
    if (!responders.isActive(shift.responder())) {
      return new ShiftOutcome.UnknownResponder();
    }
    shifts.lock(shift.responder());
    Optional<Shift> other =
        shifts.of(shift.responder()).stream()
            .filter(known -> !known.id().equals(shift.id()))
            .filter(known -> shift.overlaps(known, Moments.now(clock)))
            .findFirst();
    if (other.isPresent()) {
      return new ShiftOutcome.Overlaps(other.get().id());
    }
    shifts.put(shift);
    record(planner, action, shift);
    return new ShiftOutcome.Planned(shift);
  }

  private void record(UUID planner, String action, Shift shift) {
    audit.record(
        new AuditEntry(
            planner,
            action,
            "shift",
            shift.id().toString(),
            null,
            Map.of("responder", shift.responder().toString())));
  }
}
