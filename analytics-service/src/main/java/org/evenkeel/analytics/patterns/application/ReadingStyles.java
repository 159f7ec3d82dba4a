package org.evenkeel.analytics.patterns.application;

import java.util.UUID;
import org.evenkeel.analytics.patterns.CommunicationStyles;
import org.springframework.stereotype.Service;

/** What other features learn of styles. */
@Service
class ReadingStyles implements CommunicationStyles {

  private final Histories histories;

  ReadingStyles(Histories histories) {
    this.histories = histories;
  }

  @Override
  public String of(UUID userId) {
    return histories.styleOf(userId).code();
  }
}
