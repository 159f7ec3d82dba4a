package org.evenkeel.session.rsd.patterns.application;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.session.rsd.model.RsdEpisode;

/** A person's own episodes, opened in memory. */
public interface PastEpisodes {

  /**
   * What is read of those that began last, {@code most} at most; the order is of no account.
   *
   * @param reader takes from an episode, without the answers to reality tests, what is to stay
   */
  <T> List<T> latest(UUID userId, int most, Function<RsdEpisode, T> reader);
}
