package org.evenkeel.platform.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.evenkeel.testing.MutableClock;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;

class RenewedServiceTokensTests {

  private static final long TWELVE_HOURS = 12 * 3600;

  private final MutableClock clock = MutableClock.at("2026-03-01T08:00:00Z");
  private boolean issuerIsAway;
  private int issued;
  private int asked;
  private final ServiceTokens tokens = new RenewedServiceTokens(this::issue, clock);

  @Test
  void one_token_serves_until_half_of_its_life() {
    assertThat(tokens.current()).isEqualTo("token-1");
    clock.advance(Duration.ofHours(5));
    assertThat(tokens.current()).isEqualTo("token-1");
    clock.advance(Duration.ofHours(2));
    assertThat(tokens.current()).isEqualTo("token-2");
  }

  @Test
  void an_outage_of_the_issuer_is_outlived_until_the_token_ends() {
    tokens.current();
    issuerIsAway = true;
    clock.advance(Duration.ofHours(11));
    assertThat(tokens.current()).isEqualTo("token-1");
    clock.advance(Duration.ofHours(1));
    assertThatThrownBy(tokens::current).isInstanceOf(ResourceAccessException.class);
    issuerIsAway = false;
    clock.advance(Duration.ofSeconds(2));
    assertThat(tokens.current()).isEqualTo("token-2");
  }

  @Test
  void an_issuer_that_was_away_a_moment_ago_is_not_asked_again_at_once() {
    issuerIsAway = true;
    assertThatThrownBy(tokens::current).isInstanceOf(ResourceAccessException.class);
    assertThatThrownBy(tokens::current).isInstanceOf(ResourceAccessException.class);
    assertThat(asked).isEqualTo(1);
  }

  private IssuedToken issue() {
    asked++;
    if (issuerIsAway) {
      throw new ResourceAccessException("away");
    }
    issued++;
    return new IssuedToken("token-" + issued, TWELVE_HOURS);
  }
}
