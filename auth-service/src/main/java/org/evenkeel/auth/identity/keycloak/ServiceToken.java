package org.evenkeel.auth.identity.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The token this service manages identities with, renewed at half of its life. */
final class ServiceToken {

  private record Held(String token, Instant renewAt) {}

  private final RestClient client;
  private final KeycloakSettings settings;
  private final Clock clock;
  private volatile Held held = new Held("", Instant.MIN);

  ServiceToken(RestClient client, KeycloakSettings settings, Clock clock) {
    this.client = client;
    this.settings = settings;
    this.clock = clock;
  }

  /** Two threads may renew at once; both tokens hold. */
  String value() {
    Held known = held;
    if (clock.instant().isBefore(known.renewAt())) {
      return known.token();
    }
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("grant_type", "client_credentials");
    form.add("client_id", settings.serviceClient());
    form.add("client_secret", settings.clientSecret());
    JsonNode answer =
        TokenEndpoint.post(client, settings, form)
            .orElseThrow(() -> Away.because("own credentials refused"));
    Duration half = Duration.ofSeconds(answer.path("expires_in").asLong() / 2);
    Held fresh = new Held(answer.path("access_token").asString(), clock.instant().plus(half));
    held = fresh;
    return fresh.token();
  }

  /** Forgets a token that was refused, such as after the realm got new keys. */
  void forget() {
    held = new Held("", Instant.MIN);
  }
}
