package org.evenkeel.session.reframing.application;

import org.evenkeel.session.reframing.application.ReframeRequests.ReframeRequest;
import org.evenkeel.session.reframing.application.WrittenReframes.SealedReframes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a request, stores its answer and tells of it, all in one transaction or not at all. */
@Service
public class StoringReframes {

  private final ReframeRequests requests;
  private final WrittenReframes written;
  private final ReframeAnnouncements announcements;

  StoringReframes(
      ReframeRequests requests, WrittenReframes written, ReframeAnnouncements announcements) {
    this.requests = requests;
    this.written = written;
    this.announcements = announcements;
  }

  /**
   * Stores an answer.
   *
   * @param tell whether other services hear of it
   * @return whether it was the first for its request
   */
  @Transactional
  public boolean store(SealedReframes reframes, boolean tell) {
    ReframeRequest request = reframes.request();
    if (!requests.end(request)) {
      return false;
    }
    written.keep(reframes);
    announcements.answered(request);
    if (tell) {
      announcements.suggested(reframes);
    }
    return true;
  }
}
