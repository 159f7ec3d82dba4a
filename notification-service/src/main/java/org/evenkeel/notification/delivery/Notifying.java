package org.evenkeel.notification.delivery;

import org.evenkeel.notification.inbox.InboxMessages;
import org.evenkeel.notification.template.Templates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests to tell a person something, in the caller's transaction. */
@Service
public class Notifying {

  private final InboxMessages inbox;
  private final Templates templates;

  Notifying(InboxMessages inbox, Templates templates) {
    this.inbox = inbox;
    this.templates = templates;
  }

  /** The same request again changes nothing. */
  @Transactional
  public void request(NotificationRequest request) {
    Templates.Rendered words = templates.render(request.template(), request.model());
    inbox.add(
        request.dedupeKey() + ":inbox",
        request.userId(),
        request.kind().code(),
        words.subject(),
        words.text());
  }
}
