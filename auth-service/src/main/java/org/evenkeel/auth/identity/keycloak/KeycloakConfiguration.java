package org.evenkeel.auth.identity.keycloak;

import java.net.http.HttpClient;
import java.time.Clock;
import org.evenkeel.auth.identity.Identities;
import org.evenkeel.auth.identity.TokenGrants;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeycloakSettings.class)
class KeycloakConfiguration {

  @Bean
  TokenGrants tokenGrants(RestClient.Builder builder, KeycloakSettings settings) {
    return new KeycloakTokens(client(builder, settings), settings);
  }

  @Bean
  Identities identities(RestClient.Builder builder, KeycloakSettings settings, Clock clock) {
    RestClient client = client(builder, settings);
    return new KeycloakIdentities(client, settings, new ServiceToken(client, settings, clock));
  }

  /** HTTP/1.1: Keycloak's clear-text HTTP/2 upgrade costs a round trip and brings nothing here. */
  private static RestClient client(RestClient.Builder builder, KeycloakSettings settings) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.connect())
            .build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(settings.read());
    return builder.clone().requestFactory(requests).build();
  }
}
