package org.evenkeel.session.spark.infrastructure;

import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.SealedFields;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.json.Json;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.spark.model.SparkEvent.AffectCompleted;
import org.evenkeel.session.spark.model.SparkEvent.Completed;
import org.evenkeel.session.spark.model.SparkEvent.PerceptionCompleted;
import org.evenkeel.session.spark.model.SparkEvent.ResponseCompleted;
import org.evenkeel.session.spark.model.SparkEvent.Started;
import org.springframework.stereotype.Component;

/** Names of stored event types, and their contents as sealed JSON. */
@Component
class SparkEventCodec {

  private static final Map<String, Class<? extends SparkEvent>> TYPES =
      Map.of(
          "spark-started.v1", Started.class,
          "spark-perception-completed.v1", PerceptionCompleted.class,
          "spark-affect-completed.v1", AffectCompleted.class,
          "spark-response-completed.v1", ResponseCompleted.class,
          "spark-completed.v1", Completed.class);

  private final TextCipher cipher;

  SparkEventCodec(TextCipher cipher) {
    this.cipher = cipher;
  }

  static String type(SparkEvent event) {
    return switch (event) {
      case Started e -> "spark-started.v1";
      case PerceptionCompleted e -> "spark-perception-completed.v1";
      case AffectCompleted e -> "spark-affect-completed.v1";
      case ResponseCompleted e -> "spark-response-completed.v1";
      case Completed e -> "spark-completed.v1";
    };
  }

  String seal(UUID userId, UUID sessionId, int version, SparkEvent event) {
    return cipher.sealBytes(
        userId,
        SealedFields.SPARK_STEP,
        record(sessionId, version),
        Json.mapper().writeValueAsBytes(event));
  }

  SparkEvent open(UUID userId, UUID sessionId, int version, String type, String sealed) {
    Class<? extends SparkEvent> event = TYPES.get(type);
    if (event == null) {
      throw new IllegalStateException("unknown event type " + type);
    }
    return Json.mapper()
        .readValue(
            cipher.openBytes(userId, SealedFields.SPARK_STEP, record(sessionId, version), sealed),
            event);
  }

  private static String record(UUID sessionId, int version) {
    return sessionId + ":" + version;
  }
}
