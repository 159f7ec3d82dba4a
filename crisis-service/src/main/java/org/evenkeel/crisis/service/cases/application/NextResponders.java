package org.evenkeel.crisis.service.cases.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.crisis.service.rota.OnCall;
import org.springframework.stereotype.Component;

/** Who is called to a case next. An empty list is everybody. */
@Component
class NextResponders {

  private final OnCall rota;

  NextResponders(OnCall rota) {
    this.rota = rota;
  }

  List<UUID> first(Instant now) {
    return rota.next(now, List.of());
  }

  /** The next of the rota; everybody once it has no more. */
  List<UUID> after(CrisisCase crisis, Instant now) {
    return crisis.waiting().everybodyTold() ? List.of() : rota.next(now, crisis.waiting().told());
  }

  /** The same, without the one who lets go. */
  List<UUID> after(CrisisCase crisis, Instant now, UUID releasing) {
    return crisis.waiting().everybodyTold()
        ? List.of()
        : rota.next(
            now, Stream.concat(crisis.waiting().told().stream(), Stream.of(releasing)).toList());
  }
}
