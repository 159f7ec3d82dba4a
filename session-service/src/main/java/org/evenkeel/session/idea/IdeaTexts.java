package org.evenkeel.session.idea;

import java.util.UUID;
import org.evenkeel.contracts.SealedFields;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.json.Json;
import org.springframework.stereotype.Component;

/** Contents of ideas under the person's data key. */
@Component
class IdeaTexts {

  private final TextCipher cipher;

  IdeaTexts(TextCipher cipher) {
    this.cipher = cipher;
  }

  String seal(UUID userId, UUID ideaId, IdeaContent content) {
    return cipher.sealBytes(
        userId, SealedFields.IDEA, ideaId.toString(), Json.mapper().writeValueAsBytes(content));
  }

  IdeaContent open(Idea idea) {
    return open(idea.userId(), idea.id(), idea.contentSealed());
  }

  IdeaContent open(UUID userId, UUID ideaId, String sealed) {
    return Json.mapper()
        .readValue(
            cipher.openBytes(userId, SealedFields.IDEA, ideaId.toString(), sealed),
            IdeaContent.class);
  }
}
