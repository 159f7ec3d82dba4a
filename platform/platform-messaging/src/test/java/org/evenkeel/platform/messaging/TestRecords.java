package org.evenkeel.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.FactType;
import org.evenkeel.contracts.FactTypes;
import org.evenkeel.contracts.ml.TextAnalyzed;
import org.evenkeel.testing.BackingServices;

/** Records of facts, and what may be wrong with them. */
public record TestRecords(FactCodec codec, String topic) {

  public static KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", BackingServices.kafka(), "linger.ms", 0),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  /** A sound record of a sealed fact. */
  public ProducerRecord<String, byte[]> of(UUID user, long sequence) {
    return of(
        user,
        sequence,
        new TextAnalyzed(
            user,
            "checkin",
            user,
            1,
            "m",
            "calm",
            null,
            0.5,
            0,
            Map.of(),
            Instant.EPOCH,
            null,
            null));
  }

  /** A sound record. */
  public ProducerRecord<String, byte[]> of(UUID user, long sequence, Fact fact) {
    UUID eventId = UUID.randomUUID();
    FactType<?> type = FactTypes.of(fact.getClass());
    FactCodec.Encoded encoded = codec.encode(type, eventId, user, fact);
    var record = new ProducerRecord<>(topic, user.toString(), encoded.value());
    put(record.headers(), EventHeaders.ID, eventId);
    put(record.headers(), EventHeaders.SOURCE, "/evenkeel/elsewhere");
    put(record.headers(), EventHeaders.TYPE, type.name());
    put(record.headers(), EventHeaders.SUBJECT, user);
    put(record.headers(), EventHeaders.TIME, Instant.EPOCH);
    put(record.headers(), EventHeaders.SEQUENCE, sequence);
    put(record.headers(), EventHeaders.CONTENT_TYPE, encoded.contentType());
    return record;
  }

  public ProducerRecord<String, byte[]> withoutId(UUID user, long sequence) {
    ProducerRecord<String, byte[]> record = of(user, sequence);
    record.headers().remove(EventHeaders.ID);
    record.headers().add("x-mark", UUID.randomUUID().toString().getBytes(UTF_8));
    return record;
  }

  public ProducerRecord<String, byte[]> ofUnknownVersion(UUID user, long sequence) {
    ProducerRecord<String, byte[]> record = of(user, sequence);
    String type = text(record.headers(), EventHeaders.TYPE);
    put(record.headers(), EventHeaders.TYPE, type.replace(".v1", ".v9"));
    return record;
  }

  public ProducerRecord<String, byte[]> thatIsNoJson(UUID user, long sequence) {
    return withValue(of(user, sequence), "{\"sealed\": what a person wrote".getBytes(UTF_8));
  }

  /** With the ciphertext of another event. */
  public ProducerRecord<String, byte[]> thatDoesNotOpen(UUID user, long sequence) {
    return withValue(of(user, sequence), of(user, sequence).value());
  }

  private static ProducerRecord<String, byte[]> withValue(
      ProducerRecord<String, byte[]> record, byte[] value) {
    return new ProducerRecord<>(record.topic(), null, record.key(), value, record.headers());
  }

  private static void put(Headers headers, String name, Object value) {
    headers.remove(name).add(name, value.toString().getBytes(UTF_8));
  }

  public static UUID id(ProducerRecord<String, byte[]> record) {
    return UUID.fromString(text(record.headers(), EventHeaders.ID));
  }

  public static String header(ConsumerRecord<?, ?> record, String name) {
    return text(record.headers(), name);
  }

  /** Text of a header, empty when there is none. */
  public static String text(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}
