package org.evenkeel.auth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.evenkeel.auth.identity.Identities;
import org.evenkeel.auth.identity.IdentityProviderAwayException;
import org.evenkeel.auth.identity.NewIdentity;
import org.evenkeel.auth.identity.TokenGrants;
import org.evenkeel.auth.identity.Tokens;
import org.evenkeel.auth.identity.Traits;
import org.evenkeel.auth.session.SignInOutcome.NotSignedIn;
import org.evenkeel.auth.session.SignInOutcome.SignedIn;
import org.junit.jupiter.api.Test;

class RefreshingTests {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
  private static final String TOKEN = token("family");

  private final Uses uses = new Uses();
  private final Revoked revoked = new Revoked();
  private final List<String> endedAtProvider = new ArrayList<>();
  private Supplier<TokenGrants.Outcome> provider =
      () -> new TokenGrants.Granted(new Tokens(token("family"), token("family"), 900));
  private boolean providerTakesEnds = true;

  private final EndingSessions ending =
      new EndingSessions(revoked, uses, sessionId -> {}, new Provider(), CLOCK);
  private final Refreshing refreshing =
      new Refreshing(new Grants(), uses, revoked, ending, CLOCK, new SimpleMeterRegistry());

  @Test
  void the_first_use_gets_tokens_and_the_second_ends_the_family() {
    assertThat(refreshing.refresh(TOKEN)).isInstanceOf(SignedIn.class);
    assertThat(refreshing.refresh(TOKEN)).isInstanceOf(NotSignedIn.class);
    assertThat(endedAtProvider).containsExactly("family");
  }

  @Test
  void a_use_during_the_first_ends_the_family_though_the_provider_took_the_token() {
    provider =
        () -> {
          assertThat(refreshing.refresh(TOKEN)).isInstanceOf(NotSignedIn.class);
          return new TokenGrants.Granted(new Tokens(token("family"), token("family"), 900));
        };

    assertThat(refreshing.refresh(TOKEN)).isInstanceOf(NotSignedIn.class);
    assertThat(endedAtProvider).containsExactly("family");
  }

  @Test
  void an_end_that_races_a_refresh_is_told_to_the_provider_again() {
    provider =
        () -> {
          ending.end("family");
          return new TokenGrants.Granted(new Tokens(token("family"), token("family"), 900));
        };

    assertThat(refreshing.refresh(TOKEN)).isInstanceOf(NotSignedIn.class);
    assertThat(endedAtProvider).containsExactly("family", "family");
  }

  @Test
  void a_token_that_the_provider_never_saw_may_come_again() {
    provider =
        () -> {
          throw new IdentityProviderAwayException("away", new IllegalStateException());
        };
    assertThatThrownBy(() -> refreshing.refresh(TOKEN))
        .isInstanceOf(IdentityProviderAwayException.class);

    provider = () -> new TokenGrants.Granted(new Tokens(token("family"), token("family"), 900));
    assertThat(refreshing.refresh(TOKEN)).isInstanceOf(SignedIn.class);
  }

  @Test
  void a_made_up_token_ends_nobodys_session() {
    provider = TokenGrants.Refused::new;

    assertThat(refreshing.refresh(TOKEN)).isInstanceOf(NotSignedIn.class);
    assertThat(refreshing.refresh(TOKEN)).isInstanceOf(NotSignedIn.class);
    assertThat(refreshing.refresh("no token")).isInstanceOf(NotSignedIn.class);
    assertThat(endedAtProvider).isEmpty();
  }

  @Test
  void an_end_that_the_provider_did_not_learn_of_stops_refreshing_and_is_told_later() {
    providerTakesEnds = false;
    ending.end("family");
    assertThat(refreshing.refresh(TOKEN)).isInstanceOf(NotSignedIn.class);

    providerTakesEnds = true;
    ending.tellLeftOver();
    assertThat(endedAtProvider).containsExactly("family");
    assertThat(revoked.untold()).isEmpty();
  }

  private static String token(String sessionId) {
    String claims =
        "{\"sub\":\"%s\",\"sid\":\"%s\",\"exp\":1900000000}".formatted(new UUID(0, 1), sessionId);
    return "h."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + ".s";
  }

  private final class Grants implements TokenGrants {
    @Override
    public Outcome signIn(String email, String password, String mfaCode) {
      return new TokenGrants.Refused();
    }

    @Override
    public Outcome refresh(String refreshToken) {
      return provider.get();
    }
  }

  private final class Provider implements Identities {
    @Override
    public void endSession(String sessionId) {
      if (!providerTakesEnds) {
        throw new IdentityProviderAwayException("away", new IllegalStateException());
      }
      endedAtProvider.add(sessionId);
    }

    @Override
    public Creation create(NewIdentity identity) {
      return new Identities.Refused();
    }

    @Override
    public Optional<Found> named(String username) {
      return Optional.empty();
    }

    @Override
    public void setPassword(UUID id, String password) {}

    @Override
    public void describe(UUID id, Traits traits) {}
  }

  private static final class Uses implements RefreshUses {
    private final Map<String, String> sessions = new HashMap<>();
    private final Set<String> reused = new HashSet<>();

    @Override
    public Use use(String refreshToken, Instant expiresAt, Instant now) {
      if (!sessions.containsKey(refreshToken)) {
        sessions.put(refreshToken, null);
        return new First();
      }
      reused.add(refreshToken);
      return new Again(sessions.get(refreshToken));
    }

    @Override
    public boolean traded(String refreshToken, String sessionId) {
      sessions.put(refreshToken, sessionId);
      return reused.contains(refreshToken);
    }

    @Override
    public void undo(String refreshToken) {
      sessions.remove(refreshToken);
    }

    @Override
    public void forgetExpired(Instant now) {}
  }

  private static final class Revoked implements RevokedSessions {
    private final Map<String, Set<Listener>> untold = new HashMap<>();

    @Override
    public void add(String sessionId, Instant now) {
      untold.put(sessionId, new HashSet<>(Set.of(Listener.values())));
    }

    @Override
    public boolean contains(String sessionId) {
      return untold.containsKey(sessionId);
    }

    @Override
    public void told(String sessionId, Listener listener) {
      untold.get(sessionId).remove(listener);
    }

    @Override
    public List<String> untold() {
      return untold.keySet().stream().filter(id -> !untold.get(id).isEmpty()).toList();
    }

    @Override
    public boolean isUntold(String sessionId, Listener listener) {
      return untold.get(sessionId).contains(listener);
    }

    @Override
    public void forgetExpired(Instant now) {}
  }
}
