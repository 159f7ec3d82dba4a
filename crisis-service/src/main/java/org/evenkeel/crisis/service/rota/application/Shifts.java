package org.evenkeel.crisis.service.rota.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.rota.model.Shift;

/** All shifts of the rota. */
public interface Shifts {

  /** Until the transaction ends, nobody else plans for this responder. */
  void lock(UUID responder);

  List<Shift> all();

  List<Shift> page(String orderBy, int limit, long offset);

  long count();

  List<Shift> of(UUID responder);

  Optional<Shift> find(UUID id);

  /** Puts it in, in place of one with the same id. */
  void put(Shift shift);

  void remove(UUID id);
}
