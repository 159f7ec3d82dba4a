package org.evenkeel.crisis.service.contact.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.evenkeel.crisis.service.contact.model.ContactDetails;
import org.evenkeel.crisis.service.contact.model.NamedContact;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.platform.crisis.Screening;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the member sees it.
 *
 * @param crisisAlert what the floor says about what was sent; in the answer to a PUT only
 * @param state waiting, confirmed or declined: what the contact said
 * @param answeredAt when the contact said so
 * @param invitationExpiresAt until when the contact may say yes
 */
record ContactView(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean crisisAlert,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ResourcesView crisisResources,
    String name,
    String channel,
    String address,
    @Nullable String knownAs,
    String language,
    ConsentView consent,
    String state,
    @Nullable Instant answeredAt,
    Instant invitationExpiresAt) {

  /**
   * What was agreed to.
   *
   * @param current whether there is no newer text; an older one stays valid
   */
  record ConsentView(String textVersion, Instant givenAt, boolean current) {}

  static ContactView of(
      NamedContact contact,
      ContactDetails details,
      String currentVersion,
      @Nullable Screening screening) {
    return new ContactView(
        screening == null ? null : screening.crisisAlert(),
        screening == null ? null : screening.resourcesView().orElse(null),
        details.name(),
        details.channel().code(),
        details.address(),
        details.knownAs(),
        details.language(),
        new ConsentView(
            contact.consentVersion(),
            contact.consentedAt(),
            contact.consentVersion().equals(currentVersion)),
        contact.state().code(),
        contact.answeredAt(),
        contact.invitationExpiresAt());
  }

  /** Hides everything about the two people. */
  @Override
  public String toString() {
    return "ContactView[" + state + "]";
  }
}
