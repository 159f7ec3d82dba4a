package org.evenkeel.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.contracts.FactType;
import org.evenkeel.contracts.FactTypes;
import org.evenkeel.contracts.analytics.AchievementUnlocked;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.crypto.TextCipher;
import org.junit.jupiter.api.Test;

class FactCodecTests {

  private static final FactType<?> TYPE = FactTypes.of(AchievementUnlocked.class);
  private static final UUID USER = new UUID(7, 1);
  private static final UUID EVENT = new UUID(7, 2);
  private static final AchievementUnlocked FACT =
      new AchievementUnlocked(USER, "streak-7", LocalDate.parse("2026-03-01"), Instant.EPOCH);

  private final FakeDataKeys keys = new FakeDataKeys();
  private final FactCodec codec = new FactCodec(() -> new TextCipher(keys));

  @Test
  void a_sealed_fact_shows_nothing_and_opens_for_its_own_event() {
    FactCodec.Encoded sealed = codec.encode(TYPE, EVENT, USER, FACT);
    assertThat(new String(sealed.value(), UTF_8)).startsWith("{\"sealed\":\"ek1.");
    assertThat(new String(sealed.value(), UTF_8)).doesNotContain("streak");
    assertThat(open(EVENT, sealed)).isEqualTo(FACT);
  }

  @Test
  void a_ciphertext_moved_to_another_event_is_malformed() {
    FactCodec.Encoded sealed = codec.encode(TYPE, EVENT, USER, FACT);
    assertThatThrownBy(() -> open(new UUID(7, 3), sealed))
        .isInstanceOf(MalformedFactException.class);
  }

  @Test
  void plain_data_does_not_pass_for_a_sealed_fact() {
    var plain = new FactCodec.Encoded(EventHeaders.JSON, "{}".getBytes(UTF_8));
    assertThatThrownBy(() -> open(EVENT, plain)).isInstanceOf(MalformedFactException.class);
  }

  @Test
  void a_key_that_is_away_is_not_a_malformed_fact() {
    FactCodec.Encoded sealed = codec.encode(TYPE, EVENT, USER, FACT);
    keys.away(true);
    assertThatThrownBy(() -> open(EVENT, sealed)).isInstanceOf(DataKeyUnavailableException.class);
  }

  @Test
  void a_sealed_fact_needs_a_user() {
    assertThatThrownBy(() -> codec.encode(TYPE, EVENT, null, FACT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private AchievementUnlocked open(UUID eventId, FactCodec.Encoded encoded) {
    var envelope = new Envelope(eventId, TYPE.name(), "/evenkeel/test", USER, Instant.EPOCH, 1);
    return codec.decode(
        TYPE, AchievementUnlocked.class, envelope, encoded.contentType(), encoded.value());
  }
}
