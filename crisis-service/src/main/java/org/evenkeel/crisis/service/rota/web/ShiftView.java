package org.evenkeel.crisis.service.rota.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.evenkeel.crisis.service.rota.model.Shift;

/** A shift as it stands in the rota. */
record ShiftView(
    UUID id,
    UUID responderId,
    String zone,
    List<String> weekdays,
    String starts,
    String ends,
    int position) {

  static ShiftView of(Shift shift) {
    return new ShiftView(
        shift.id(),
        shift.responder(),
        shift.zone().getId(),
        shift.weekdays().stream().sorted().map(day -> day.name().toLowerCase(Locale.ROOT)).toList(),
        shift.starts().toString(),
        shift.ends().toString(),
        shift.position());
  }
}
