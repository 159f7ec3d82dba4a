package org.evenkeel.session.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.evenkeel.platform.crypto.SealedTextException;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.session.FixedKeys;
import org.junit.jupiter.api.Test;

class EventCodecTests {
  private static final UUID USER = new UUID(0, 1);
  private static final UUID STREAM = new UUID(0, 2);
  private static final String TYPE = "note-written.v3";

  private final EventCodec<Note> codec =
      new EventCodec<>(Note.KIND, new TextCipher(new FixedKeys()));

  @Test
  void an_event_comes_back_as_it_was_and_is_not_in_the_clear() {
    Note event = new Note.Written("marker", 2);

    String sealed = codec.seal(USER, STREAM, 1, event);

    assertThat(sealed).doesNotContain("marker");
    assertThat(codec.open(USER, STREAM, 1, TYPE, sealed)).isEqualTo(event);
  }

  @Test
  void a_payload_opens_in_its_own_place_only() {
    String sealed = codec.seal(USER, STREAM, 4, new Note.Written("text", 1));

    assertThatThrownBy(() -> codec.open(USER, STREAM, 5, TYPE, sealed))
        .isInstanceOf(SealedTextException.class);
    assertThatThrownBy(() -> codec.open(USER, new UUID(0, 3), 4, TYPE, sealed))
        .isInstanceOf(SealedTextException.class);
    assertThatThrownBy(() -> codec.open(new UUID(0, 9), STREAM, 4, TYPE, sealed))
        .isInstanceOf(SealedTextException.class);
  }
}
