package org.evenkeel.notification.inbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.platform.web.stream.FeedEvent;
import org.evenkeel.platform.web.stream.FeedView;
import org.springframework.stereotype.Component;

/** The messages of an inbox as its stream tells them: each like an item of the list. */
@Component
class InboxView implements FeedView {

  /** A message came. */
  static final String ADDED = "notification";

  /** A message was marked as read, on whichever device. */
  static final String READ = "read";

  private final InboxMessages inbox;

  InboxView(InboxMessages inbox) {
    this.inbox = inbox;
  }

  @Override
  public String name() {
    return "inbox";
  }

  /** One's own inbox is nobody else's business, and nothing to put on record. */
  @Override
  public void opening(UUID reader) {}

  @Override
  public Map<UUID, InboxMessages.Message> show(UUID reader, List<FeedEvent> events) {
    return inbox.find(reader, events.stream().map(FeedEvent::resourceId).toList()).stream()
        .collect(Collectors.toMap(InboxMessages.Message::id, Function.identity()));
  }
}
