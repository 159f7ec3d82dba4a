package org.evenkeel.session.reframing.application;

import java.time.Instant;
import java.util.List;
import org.evenkeel.session.reframing.PersonalReframe;
import org.evenkeel.session.reframing.application.ReframeRequests.ReframeRequest;

/** Reframes that were written, sealed with the person's key. */
public interface WrittenReframes {

  /** Seals them; outside of a transaction, because a key may have to be fetched. */
  SealedReframes seal(ReframeRequest request, List<PersonalReframe> reframes, Instant at);

  /** Keeps them in the current transaction, in the place of those of an earlier version. */
  void keep(SealedReframes reframes);

  /**
   * What is stored and published.
   *
   * @param content ciphertext
   */
  record SealedReframes(ReframeRequest request, String content, Instant writtenAt) {}
}
