package org.evenkeel.session.reframing.application;

import org.evenkeel.session.reframing.application.ReframeRequests.ReframeRequest;
import org.evenkeel.session.reframing.application.WrittenReframes.SealedReframes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends a request, stores its answer and tells of it, all in one transaction or not at all. The
 * outbox comes first, as in the step that asks: two that take the same locks in two orders wait for
 * each other.
 */
@Service
public class StoringReframes {

  private final ReframeRequests requests;
  private final WrittenReframes written;
  private final ReframeAnnouncements announcements;
  private final TransactionOperations transaction;

  StoringReframes(
      ReframeRequests requests,
      WrittenReframes written,
      ReframeAnnouncements announcements,
      TransactionOperations transaction) {
    this.requests = requests;
    this.written = written;
    this.announcements = announcements;
    this.transaction = transaction;
  }

  /**
   * Stores an answer.
   *
   * @param tell whether other services hear of it
   * @return whether it was the first for its request
   */
  public boolean store(SealedReframes reframes, boolean tell) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              boolean first = stored(reframes, tell);
              if (!first) {
                status.setRollbackOnly();
              }
              return first;
            }));
  }

  private boolean stored(SealedReframes reframes, boolean tell) {
    ReframeRequest request = reframes.request();
    if (tell) {
      announcements.suggested(reframes);
    }
    if (!requests.end(request)) {
      return false;
    }
    written.keep(reframes);
    announcements.answered(request);
    return true;
  }
}
