package org.evenkeel.crisis.service.rota;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who is on call. Worked out when it is asked, so that a change of the rota counts at once. */
public interface OnCall {

  /**
   * Those of the lowest position on call who were not told yet.
   *
   * @param told who was told before
   * @return empty when nobody on call is left
   */
  List<UUID> next(Instant now, List<UUID> told);
}
