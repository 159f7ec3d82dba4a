package org.evenkeel.analytics.counting.messaging;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.evenkeel.platform.json.Json;

/** States of the stream as JSON, which a later version can still read. */
final class JsonSerde {

  private JsonSerde() {}

  @SuppressWarnings("NullAway") // a state that is not there is null
  static <T> Serde<T> of(Class<T> type) {
    return Serdes.serdeFrom(
        (topic, state) -> state == null ? null : Json.mapper().writeValueAsBytes(state),
        (topic, bytes) -> bytes == null ? null : Json.mapper().readValue(bytes, type));
  }
}
