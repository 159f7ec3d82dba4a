package org.evenkeel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.evenkeel.platform.token.Jwks;
import org.evenkeel.platform.token.TokenRules;
import org.evenkeel.platform.token.TokenValidation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class TokenFactoryTests {

  private static TokenFactory tokens;
  private static JwtDecoder decoder;

  @BeforeAll
  static void start() {
    tokens = TokenFactory.start();
    var rules = TokenRules.forIssuer(tokens.issuer());
    decoder = TokenValidation.decoder(rules, Jwks.outageTolerant(rules));
  }

  @AfterAll
  static void stop() {
    tokens.close();
  }

  @Test
  void tokens_of_members_and_services_pass_the_platforms_rules() {
    var user = UUID.randomUUID();
    assertThat(decoder.decode(tokens.member(user)).getSubject()).isEqualTo(user.toString());
    assertThat(decoder.decode(tokens.service("ml-service")).getClaimAsString("azp"))
        .isEqualTo("ml-service");
  }

  @Test
  void expired_tokens_and_those_for_others_do_not() {
    var user = UUID.randomUUID();
    assertThatThrownBy(() -> decoder.decode(tokens.expired(user))).isInstanceOf(JwtException.class);
    assertThatThrownBy(() -> decoder.decode(tokens.wrongAudience(user)))
        .isInstanceOf(JwtException.class);
  }
}
