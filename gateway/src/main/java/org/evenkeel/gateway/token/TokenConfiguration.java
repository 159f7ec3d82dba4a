package org.evenkeel.gateway.token;

import java.time.Clock;
import org.evenkeel.gateway.door.Place;
import org.evenkeel.gateway.door.Stage;
import org.evenkeel.platform.token.Jwks;
import org.evenkeel.platform.token.RememberedTokens;
import org.evenkeel.platform.token.TokenRules;
import org.evenkeel.platform.token.TokenValidation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

  @Bean
  RememberedTokens jwtDecoder(@Value("${evenkeel.issuer}") String issuer, Clock clock) {
    TokenRules rules = TokenRules.forIssuer(issuer);
    return new RememberedTokens(TokenValidation.decoder(rules, Jwks.outageTolerant(rules)), clock);
  }

  @Bean
  Stage tokenStage(Identification identification) {
    return new Stage(Place.TOKEN, new TokenFilter(identification));
  }

  @Bean
  Stage accessStage() {
    return new Stage(Place.ACCESS, new AccessFilter());
  }
}
