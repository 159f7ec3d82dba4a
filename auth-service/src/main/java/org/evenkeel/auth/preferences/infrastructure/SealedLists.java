package org.evenkeel.auth.preferences.infrastructure;

import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.json.Json;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Turns preferences into a document, with what people write in their own words sealed. */
@Component
class SealedLists {

  private static final String FIELD = "identity.preferences.lists";
  private static final String PREFERENCES = "preferences";
  private static final String SEALED = "lists_sealed";
  private static final String SCHEMA_VERSION = "schema_version";
  private static final List<String> OWN_WORDS =
      List.of("dietary_restrictions", "allergens", "disliked_foods", "cuisines", "wellness_goals");

  private final TextCipher cipher;

  SealedLists(TextCipher cipher) {
    this.cipher = cipher;
  }

  Document seal(UUID userId, ObjectNode preferences) {
    ObjectNode clear = preferences.deepCopy();
    ObjectNode own = Json.mapper().createObjectNode();
    for (String name : OWN_WORDS) {
      own.set(name, clear.remove(name));
    }
    Document content = new Document(SCHEMA_VERSION, clear.path(SCHEMA_VERSION).asInt());
    content.append(PREFERENCES, Document.parse(clear.toString()));
    return content.append(SEALED, cipher.seal(userId, FIELD, userId.toString(), own.toString()));
  }

  ObjectNode open(UUID userId, Document document) {
    String clear = document.get(PREFERENCES, Document.class).toJson();
    ObjectNode preferences = (ObjectNode) Json.mapper().readTree(clear);
    String own = cipher.open(userId, FIELD, userId.toString(), document.getString(SEALED));
    preferences.setAll((ObjectNode) Json.mapper().readTree(own));
    return preferences;
  }
}
