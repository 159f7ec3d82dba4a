package org.evenkeel.session.rsd.patterns.application;

import java.util.List;
import java.util.UUID;
import org.evenkeel.session.rsd.model.RsdEpisode;

/** A person's own episodes, opened in memory. */
public interface PastEpisodes {

  /** Those that began last, {@code most} at most; the order is of no account. */
  List<RsdEpisode> latest(UUID userId, int most);
}
