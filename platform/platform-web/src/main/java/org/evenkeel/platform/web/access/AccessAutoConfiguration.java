package org.evenkeel.platform.web.access;

import java.time.Clock;
import org.evenkeel.platform.token.Jwks;
import org.evenkeel.platform.token.RememberedTokens;
import org.evenkeel.platform.token.TokenRules;
import org.evenkeel.platform.token.TokenValidation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tokens and access rules. The filter chain only finds out who calls; whether they may is the
 * interceptor's, which knows the handler.
 */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration"
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AccessAutoConfiguration implements WebMvcConfigurer {

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder jwtDecoder(@Value("${evenkeel.issuer}") String issuer, Clock clock) {
    TokenRules rules = TokenRules.forIssuer(issuer);
    return new RememberedTokens(TokenValidation.decoder(rules, Jwks.outageTolerant(rules)), clock);
  }

  /** A span around every filter of the chain costs more than the filters and tells nothing. */
  @Bean
  @ConditionalOnMissingBean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  @ConditionalOnMissingBean
  SecurityFilterChain tokenFilterChain(HttpSecurity http, JwtDecoder decoder) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(headers -> headers.cacheControl(cache -> cache.disable()))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new TokenFilter(decoder), AnonymousAuthenticationFilter.class)
        .build();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new AccessInterceptor()).order(0);
  }
}
