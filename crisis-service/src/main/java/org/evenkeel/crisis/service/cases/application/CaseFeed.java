package org.evenkeel.crisis.service.cases.application;

import java.util.UUID;
import org.evenkeel.platform.web.stream.Feed;
import org.springframework.stereotype.Component;

/**
 * Takes down what happens to cases, for the streams of responders. Whoever changes a case holds its
 * row or, before there is one, its person: so the events of a case are in order.
 */
@Component
public class CaseFeed {

  /** All cases are one channel: every responder hears of every case. */
  public static final String CHANNEL = "cases";

  private final Feed feed;

  CaseFeed(Feed feed) {
    this.feed = feed;
  }

  void tell(UUID caseId, CaseChange change) {
    feed.append(CHANNEL, change.wireName(), caseId);
  }
}
