package org.evenkeel.notification.channel.webhook;

import java.util.UUID;

/** Remembers which receivers fail, and gives up those that do for long. */
public interface WebhookFailures {

  void count(UUID userId, String url);

  /** It works again. */
  void forget(UUID userId, String url);
}
