package org.evenkeel.notification.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.notification.delivery.EmailOrder;
import org.evenkeel.notification.delivery.Ordering;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Mails about a person's own account. */
@Service
public class AccountMails {

  private final Ordering ordering;
  private final LinkSettings links;

  AccountMails(Ordering ordering, LinkSettings links) {
    this.ordering = ordering;
    this.links = links;
  }

  /**
   * The mail that asks to confirm an address. The token is the link's fragment, which no browser
   * sends to a server, so that no log on the way has it.
   *
   * @param eventId of the request; one mail each
   * @param token goes into the mail and nowhere else
   * @param locale what the person speaks; null where it is not known
   */
  public void confirmAddress(
      UUID eventId,
      UUID userId,
      String email,
      String name,
      String token,
      Instant expiresAt,
      @Nullable String locale) {
    Map<String, String> model = new HashMap<>();
    model.put("name", name);
    model.put("link", links.verifyEmail() + "#token=" + token);
    if (locale != null) {
      model.put("language", locale);
    }
    ordering.order(
        new EmailOrder(
            "email-verification:" + eventId,
            userId,
            DeliveryKind.SECURITY,
            email,
            "email-verification",
            model,
            expiresAt));
  }
}
