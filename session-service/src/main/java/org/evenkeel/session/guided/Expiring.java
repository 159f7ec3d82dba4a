package org.evenkeel.session.guided;

import java.time.Instant;
import java.util.List;

/** Sessions of a kind that end when nobody has touched them for long. */
public interface Expiring {

  /** Some of those in which nothing was recorded since a moment. */
  List<Untouched> untouched(Instant since, int most);

  /**
   * Ends one in a transaction of its own, if it is in the version it was found in. Two replicas at
   * once do no harm: one event is stored.
   *
   * @return whether it ended now
   */
  boolean expire(Untouched session);
}
