package org.evenkeel.wellness.asd.routine;

import java.util.UUID;
import org.evenkeel.contracts.SealedFields;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.wellness.asd.routine.model.Item;
import org.springframework.stereotype.Component;

/** Names of items under the person's data key. */
@Component
class ItemNames {
  private final TextCipher cipher;

  ItemNames(TextCipher cipher) {
    this.cipher = cipher;
  }

  String seal(UUID userId, UUID itemId, String name) {
    return cipher.seal(userId, SealedFields.ROUTINE_ITEM_NAME, itemId.toString(), name);
  }

  String open(UUID userId, Item item) {
    return cipher.open(
        userId, SealedFields.ROUTINE_ITEM_NAME, item.id().toString(), item.nameSealed());
  }
}
