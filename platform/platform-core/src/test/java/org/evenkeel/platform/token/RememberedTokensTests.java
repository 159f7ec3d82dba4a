package org.evenkeel.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/** A token is decoded once a minute, and believed no longer for that. */
class RememberedTokensTests {

  private static final Duration LIFE = Duration.ofMinutes(15);

  private Instant now = Instant.parse("2026-11-27T10:00:00Z");
  private final Instant issued = now;
  private Duration life = LIFE;
  private final List<String> decoded = new ArrayList<>();
  private final RememberedTokens tokens = new RememberedTokens(this::decode, clock(() -> now));

  @Test
  void the_same_token_is_decoded_once_a_minute() {
    Jwt first = tokens.decode("one");
    now = now.plus(RememberedTokens.KEPT).minusNanos(1);
    assertThat(tokens.decode("one")).isSameAs(first);
    assertThat(decoded).containsExactly("one");
    now = now.plusNanos(1);
    tokens.decode("one");
    assertThat(decoded).containsExactly("one", "one");
  }

  @Test
  void a_token_is_not_known_past_its_end() {
    life = Duration.ofSeconds(10);
    tokens.decode("short");
    now = issued.plus(life).minusNanos(1);
    assertThat(tokens.known("short")).isPresent();
    now = issued.plus(life);
    assertThat(tokens.known("short")).isEmpty();
  }

  @Test
  void one_character_more_is_another_token() {
    tokens.decode("one");
    assertThat(tokens.known("one ")).isEmpty();
    assertThat(tokens.known("on")).isEmpty();
  }

  @Test
  void a_token_that_does_not_hold_is_asked_about_every_time() {
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("bad"));
    }
    assertThat(decoded).containsExactly("bad", "bad");
    assertThat(tokens.known("bad")).isEmpty();
  }

  @Test
  void a_flood_of_tokens_is_not_kept_and_makes_room_a_minute_later() {
    for (int i = 0; i <= RememberedTokens.MOST_KEPT; i++) {
      tokens.decode("token-" + i);
    }
    assertThat(tokens.count()).isEqualTo(RememberedTokens.MOST_KEPT);
    assertThat(tokens.known("token-" + RememberedTokens.MOST_KEPT)).isEmpty();
    now = now.plus(RememberedTokens.KEPT);
    tokens.decode("next");
    assertThat(tokens.count()).isEqualTo(1);
  }

  private Jwt decode(String token) {
    decoded.add(token);
    if (token.equals("bad")) {
      throw new BadJwtException("planted");
    }
    return Jwt.withTokenValue(token)
        .header("alg", "RS256")
        .subject("user-1")
        .issuedAt(issued)
        .expiresAt(issued.plus(life))
        .build();
  }

  private static Clock clock(InstantSource source) {
    return source.withZone(ZoneOffset.UTC);
  }
}
