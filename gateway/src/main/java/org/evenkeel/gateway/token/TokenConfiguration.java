package org.evenkeel.gateway.token;

import org.evenkeel.gateway.door.Place;
import org.evenkeel.gateway.door.Stage;
import org.evenkeel.platform.token.Jwks;
import org.evenkeel.platform.token.TokenRules;
import org.evenkeel.platform.token.TokenValidation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

  @Bean
  JwtDecoder jwtDecoder(@Value("${evenkeel.issuer}") String issuer) {
    TokenRules rules = TokenRules.forIssuer(issuer);
    return TokenValidation.decoder(rules, Jwks.outageTolerant(rules));
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
