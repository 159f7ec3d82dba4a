package org.evenkeel.session.reframing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.platform.crypto.DataKey;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.session.reframing.PersonalReframe;
import org.evenkeel.session.reframing.PersonalReframes;
import org.junit.jupiter.api.Test;

/** A stream has the reader's key before it looks into the database. */
class SessionStreamViewTests {

  private static final UUID READER = UUID.fromString("0199aaaa-0000-7000-8000-000000000001");

  private final List<UUID> asked = new ArrayList<>();
  private final SessionStreamView view = new SessionStreamView(new None(), new Keys());

  @Test
  void the_readers_key_is_got_for_all_sessions_and_for_one() {
    view.prepare(READER);
    view.of(UUID.randomUUID()).prepare(READER);

    assertThat(asked).containsExactly(READER, READER);
  }

  private final class Keys implements DataKeys {

    @Override
    public DataKey of(UUID userId) {
      asked.add(userId);
      return new DataKey(new UUID(1, 1), userId, 1, new byte[32]);
    }

    @Override
    public void forget(UUID userId) {}
  }

  private static final class None implements PersonalReframes {

    @Override
    public void ask(UUID userId, UUID sessionId, int version) {}

    @Override
    public Optional<List<PersonalReframe>> find(UUID userId, UUID sessionId) {
      return Optional.empty();
    }

    @Override
    public Set<String> offered(UUID userId, UUID sessionId, int firstAsked) {
      return Set.of();
    }
  }
}
