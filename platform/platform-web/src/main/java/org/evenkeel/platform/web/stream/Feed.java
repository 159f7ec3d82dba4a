package org.evenkeel.platform.web.stream;

import java.util.UUID;

/** Takes down what changed, for the streams that are open now and those that come back later. */
@FunctionalInterface
public interface Feed {

  /**
   * Adds an event in the current transaction. Events about one resource keep their order when the
   * transaction already holds a lock that they all take.
   *
   * @param channel whose streams tell it, such as a user id
   * @param event its name on the wire
   * @param resourceId what changed; its content is read when the event is sent
   * @throws IllegalStateException outside of a transaction
   */
  void append(String channel, String event, UUID resourceId);
}
