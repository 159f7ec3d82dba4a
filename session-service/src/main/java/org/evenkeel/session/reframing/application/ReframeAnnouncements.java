package org.evenkeel.session.reframing.application;

import org.evenkeel.session.reframing.application.ReframeRequests.ReframeRequest;
import org.evenkeel.session.reframing.application.WrittenReframes.SealedReframes;

/** Tells of reframes, in the current transaction. */
public interface ReframeAnnouncements {

  /** Tells the person's open streams that there is an answer, even if it is an empty one. */
  void answered(ReframeRequest request);

  /** Tells the other services that reframes were suggested. */
  void suggested(SealedReframes reframes);
}
