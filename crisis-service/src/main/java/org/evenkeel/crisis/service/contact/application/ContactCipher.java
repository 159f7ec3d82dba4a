package org.evenkeel.crisis.service.contact.application;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.evenkeel.crisis.service.contact.model.ContactDetails;
import org.evenkeel.crisis.service.contact.model.NamedContact;
import org.evenkeel.platform.crypto.Hmac;
import org.evenkeel.platform.crypto.KeyFiles;
import org.evenkeel.platform.crypto.ServiceCipher;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.json.Json;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Who a contact is, sealed twice: under the member's key always, and under the service key from the
 * confirmation on (ADR 0015).
 */
@Component
public class ContactCipher {

  private static final String KEY = "emergency-contact";
  private static final String NAME = "crisis.emergency-contact.name";
  private static final String ADDRESS = "crisis.emergency-contact.address";
  private static final String KNOWN_AS = "crisis.emergency-contact.known-as";
  private static final String COPY = "crisis.emergency-contact.copy";
  private static final String MESSAGE = "crisis.emergency-contact.message";

  private final TextCipher members;
  private final Supplier<ServiceCipher> service;
  private final Supplier<Hmac> macs;

  ContactCipher(TextCipher members, KeyFiles keys) {
    this.members = members;
    this.service = SingletonSupplier.of(() -> new ServiceCipher(KEY, keys.read(KEY)));
    this.macs =
        SingletonSupplier.of(() -> new Hmac(new Hmac(keys.read(KEY)).of(KEY + ".address-mac")));
  }

  NamedContact.Sealed seal(UUID userId, UUID contactId, ContactDetails details) {
    String record = contactId.toString();
    String knownAs = details.knownAs() == null ? "" : details.knownAs();
    return new NamedContact.Sealed(
        members.seal(userId, NAME, record, details.name()),
        members.seal(userId, ADDRESS, record, details.address()),
        members.seal(userId, KNOWN_AS, record, knownAs));
  }

  /** Needs the member's key. */
  public ContactDetails open(NamedContact contact) {
    String knownAs = opened(contact, KNOWN_AS, contact.sealed().knownAs());
    return new ContactDetails(
        opened(contact, NAME, contact.sealed().name()),
        contact.channel(),
        opened(contact, ADDRESS, contact.sealed().address()),
        knownAs.isEmpty() ? null : knownAs,
        contact.language());
  }

  private String opened(NamedContact contact, String field, String sealed) {
    return members.open(contact.userId(), field, contact.id().toString(), sealed);
  }

  String sealCopy(UUID contactId, ContactDetails details) {
    return service
        .get()
        .seal(COPY, contactId.toString(), Json.mapper().writeValueAsString(details));
  }

  /** Needs nothing but the key file. */
  public ContactDetails openCopy(UUID contactId, String sealed) {
    String json = service.get().open(COPY, contactId.toString(), sealed);
    return Json.mapper().readValue(json, ContactDetails.class);
  }

  /** What notification-service opens. */
  public String sealMessage(UUID messageId, Object content) {
    return service
        .get()
        .seal(MESSAGE, messageId.toString(), Json.mapper().writeValueAsString(content));
  }

  /** The same for the same member and address, however it is written. */
  String addressMac(UUID userId, ContactDetails details) {
    String address = details.address().toLowerCase(Locale.ROOT);
    String text = userId + "|" + details.channel().code() + "|" + address;
    return HexFormat.of().formatHex(macs.get().of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
