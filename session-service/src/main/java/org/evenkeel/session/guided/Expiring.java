package org.evenkeel.session.guided;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sessions of a kind that end when nobody has touched them for long. */
public interface Expiring {

  /** Name of the kind, as in metrics. */
  String kind();

  /**
   * Those in which nothing was recorded since a moment, the oldest first.
   *
   * @param last the last of the page before; null for the first page
   * @param most on a page
   */
  List<Untouched> untouched(Instant since, @Nullable Untouched last, int most);

  /**
   * Ends one in a transaction of its own, if it is in the version it was found in and no draft was
   * saved since. Two replicas at once do no harm: one event is stored.
   *
   * @return whether it ended now
   */
  boolean expire(Untouched session, Instant since);
}
