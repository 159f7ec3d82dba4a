package org.evenkeel.platform.messaging;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.FactType;
import org.evenkeel.platform.crypto.SealedTextException;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns facts into record values and back. A sealed fact is encrypted whole with the data key of
 * its user: field {@code event.<type name>}, record id = event id.
 */
public final class FactCodec {

  private static final String SEALED = "sealed";

  private final Supplier<TextCipher> cipher;
  private final JsonMapper mapper = Json.mapper();

  /** Asks for the cipher when the first sealed fact comes. */
  public FactCodec(Supplier<TextCipher> cipher) {
    this.cipher = cipher;
  }

  /**
   * The value of a record.
   *
   * @param contentType one of those in {@link EventHeaders}
   * @param value UTF-8 JSON
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares two
  public record Encoded(String contentType, byte[] value) {

    @Override
    public String toString() {
      return "Encoded[" + contentType + "]";
    }
  }

  /**
   * Encodes a fact.
   *
   * @throws IllegalArgumentException when the type is sealed and there is no user
   */
  public Encoded encode(FactType<?> type, UUID eventId, @Nullable UUID userId, Fact fact) {
    if (!type.sealed()) {
      return new Encoded(EventHeaders.JSON, mapper.writeValueAsBytes(fact));
    }
    if (userId == null) {
      throw new IllegalArgumentException(type.name() + " is sealed with its user's key");
    }
    String sealed =
        cipher
            .get()
            .sealBytes(userId, field(type), eventId.toString(), mapper.writeValueAsBytes(fact));
    return new Encoded(EventHeaders.SEALED_JSON, mapper.writeValueAsBytes(Map.of(SEALED, sealed)));
  }

  /**
   * The fact in a record.
   *
   * @throws MalformedFactException when it is not one of this type, or was altered
   * @throws org.evenkeel.platform.crypto.DataKeyUnavailableException when it cannot be opened now
   * @throws org.evenkeel.platform.crypto.DataKeyDestroyedException when its user was erased
   */
  public <T extends Fact> T decode(
      FactType<?> type, Class<T> fact, Envelope envelope, String contentType, byte[] value) {
    String expected = type.sealed() ? EventHeaders.SEALED_JSON : EventHeaders.JSON;
    if (!expected.equals(contentType)) {
      throw new MalformedFactException("content type is not that of the fact");
    }
    try {
      T data = mapper.readValue(type.sealed() ? open(type, envelope, value) : value, fact);
      if (data == null) {
        throw new MalformedFactException("no data");
      }
      return data;
    } catch (JacksonException e) {
      throw new MalformedFactException("data is not that of the fact");
    } catch (SealedTextException e) {
      throw new MalformedFactException("data was sealed for another event, or altered");
    }
  }

  private byte[] open(FactType<?> type, Envelope envelope, byte[] value) {
    UUID userId = envelope.userId();
    JsonNode sealed = mapper.readTree(value).path(SEALED);
    if (userId == null || !sealed.isString()) {
      throw new MalformedFactException("sealed data without a user or a ciphertext");
    }
    return cipher
        .get()
        .openBytes(userId, field(type), envelope.id().toString(), sealed.stringValue());
  }

  private static String field(FactType<?> type) {
    return "event." + type.name();
  }
}
