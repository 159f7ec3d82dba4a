package org.evenkeel.session.reframing.messaging;

import org.evenkeel.contracts.sessions.SparkReframesSuggested;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.platform.web.stream.Feed;
import org.evenkeel.session.reframing.application.ReframeAnnouncements;
import org.evenkeel.session.reframing.application.ReframeRequests.ReframeRequest;
import org.evenkeel.session.reframing.application.WrittenReframes.SealedReframes;
import org.springframework.stereotype.Component;

/** Publishes the fact with the ciphertext that was stored, and tells the person's streams. */
@Component
class ReframeFacts implements ReframeAnnouncements {

  private static final String READY = "reframes-ready";

  private final Outbox outbox;
  private final Feed feed;

  ReframeFacts(Outbox outbox, Feed feed) {
    this.outbox = outbox;
    this.feed = feed;
  }

  @Override
  public void answered(ReframeRequest request) {
    feed.append(request.userId().toString(), READY, request.sessionId());
  }

  @Override
  public void suggested(SealedReframes reframes) {
    ReframeRequest request = reframes.request();
    outbox.publish(
        request.userId(),
        new SparkReframesSuggested(
            request.sessionId(),
            request.userId(),
            request.version(),
            reframes.writtenAt(),
            reframes.content()));
  }
}
