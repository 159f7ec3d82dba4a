package org.evenkeel.crisis.service.contact.web;

import jakarta.validation.Valid;
import java.util.Locale;
import org.evenkeel.crisis.service.contact.application.ConsentTexts;
import org.evenkeel.crisis.service.contact.application.ContactCipher;
import org.evenkeel.crisis.service.contact.application.Contacts;
import org.evenkeel.crisis.service.contact.application.NamingContact;
import org.evenkeel.crisis.service.contact.application.ServedChannels;
import org.evenkeel.crisis.service.contact.application.WithdrawingContact;
import org.evenkeel.crisis.service.contact.model.ContactDetails;
import org.evenkeel.crisis.service.contact.model.NamingOutcome;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own emergency contact (CR7). */
@RestController
@RequestMapping("/api/v1/crisis/emergency-contact")
class ContactController {

  private final Contacts contacts;
  private final ContactCipher cipher;
  private final ConsentTexts texts;
  private final ServedChannels channels;
  private final NamingContact naming;
  private final WithdrawingContact withdrawing;
  private final DataKeys keys;

  ContactController(
      Contacts contacts,
      ContactCipher cipher,
      ConsentTexts texts,
      ServedChannels channels,
      NamingContact naming,
      WithdrawingContact withdrawing,
      DataKeys keys) {
    this.contacts = contacts;
    this.cipher = cipher;
    this.texts = texts;
    this.channels = channels;
    this.naming = naming;
    this.withdrawing = withdrawing;
    this.keys = keys;
  }

  @Requires("crisis:own")
  @GetMapping
  ContactView contact(Caller caller) {
    return contacts
        .find(caller.userId())
        .map(
            contact ->
                ContactView.of(contact, cipher.open(contact), texts.current().version(), null))
        .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
  }

  @Requires("crisis:own")
  @PutMapping
  ContactView name(Caller caller, Screening screening, @Valid @RequestBody ContactRequest body) {
    ContactDetails details = body.details(texts.language(caller.locale()));
    haveKeyAtHand(caller);
    NamingOutcome.Named named =
        ContactProblems.namedOrRefused(
            naming.name(
                caller.userId(),
                details,
                () -> channels.serve(details.channel()),
                body.consent().textVersion(),
                screening));
    return ContactView.of(named.contact(), named.details(), texts.current().version(), screening);
  }

  /** Needs no key: a consent can be taken back at any time. */
  @Requires("crisis:own")
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(Caller caller) {
    withdrawing.withdraw(caller.userId());
  }

  @Requires("crisis:own")
  @GetMapping("/consent-text")
  ConsentTextView consentText(Locale locale) {
    return ConsentTextView.of(texts.current(), texts.language(locale));
  }

  /** Nobody should wait for the key service with a transaction open. */
  private void haveKeyAtHand(Caller caller) {
    keys.of(caller.userId());
  }
}
