package org.evenkeel.session.spark.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.platform.crypto.SealedTextException;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.session.FixedKeys;
import org.evenkeel.session.spark.model.SparkEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SparkEventCodecTests {
  private static final UUID USER = new UUID(0, 1);
  private static final UUID SESSION = new UUID(0, 2);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private final SparkEventCodec codec = new SparkEventCodec(new TextCipher(new FixedKeys()));

  static Stream<SparkEvent> events() {
    return Stream.of(
        new SparkEvent.Started("marker", null, "Europe/Berlin", DAY),
        new SparkEvent.PerceptionCompleted(List.of("other-explanations"), "marker"),
        new SparkEvent.AffectCompleted(List.of("sadness", "marker"), 7),
        new SparkEvent.ResponseCompleted("marker", "a walk"),
        new SparkEvent.Completed("marker", 3, "Europe/Berlin", DAY));
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_comes_back_as_it_was_and_is_not_in_the_clear(SparkEvent event) {
    String sealed = codec.seal(USER, SESSION, 1, event);

    assertThat(codec.open(USER, SESSION, 1, SparkEventCodec.type(event), sealed)).isEqualTo(event);
    assertThat(sealed).doesNotContain("marker");
    assertThat(event.toString()).doesNotContain("marker");
  }

  @Test
  void a_payload_opens_in_its_own_place_only() {
    SparkEvent event = new SparkEvent.ResponseCompleted("text", null);
    String type = SparkEventCodec.type(event);
    String sealed = codec.seal(USER, SESSION, 4, event);

    assertThatThrownBy(() -> codec.open(USER, SESSION, 5, type, sealed))
        .isInstanceOf(SealedTextException.class);
    assertThatThrownBy(() -> codec.open(USER, new UUID(0, 3), 4, type, sealed))
        .isInstanceOf(SealedTextException.class);
    assertThatThrownBy(() -> codec.open(new UUID(0, 9), SESSION, 4, type, sealed))
        .isInstanceOf(SealedTextException.class);
  }

  @Test
  void a_type_nobody_knows_is_an_error() {
    assertThatThrownBy(() -> codec.open(USER, SESSION, 1, "spark-lost.v1", "ek1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("spark-lost.v1");
  }
}
