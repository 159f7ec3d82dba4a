package org.evenkeel.notification.contact.messaging;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.evenkeel.contracts.crisis.EmergencyContactMessage;
import org.evenkeel.notification.contact.WritingToContacts;
import org.evenkeel.platform.web.Internal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The urgent path's end. */
@Hidden
@RestController
class ContactMessageController {

  private final WritingToContacts writing;

  ContactMessageController(WritingToContacts writing) {
    this.writing = writing;
  }

  @Internal(callers = "crisis-service")
  @PostMapping("/internal/emergency-contact-messages")
  ResponseEntity<Void> receive(@RequestBody EmergencyContactMessage fact) {
    writing.take(ContactMessageMessaging.message(fact), "urgent");
    return ResponseEntity.noContent().build();
  }

  /** Over which channels contacts can be written to here. */
  record ContactChannels(List<String> channels) {}

  @Internal(callers = "crisis-service")
  @GetMapping("/internal/emergency-contact-channels")
  ContactChannels channels() {
    return new ContactChannels(writing.channels().stream().sorted().toList());
  }
}
