package org.evenkeel.auth.identity.keycloak;

import java.util.Optional;
import org.evenkeel.auth.identity.TokenGrants;
import org.evenkeel.auth.identity.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Passwords and refresh tokens traded at the realm's token endpoint. */
final class KeycloakTokens implements TokenGrants {

  private final RestClient client;
  private final KeycloakSettings settings;

  KeycloakTokens(RestClient client, KeycloakSettings settings) {
    this.client = client;
    this.settings = settings;
  }

  @Override
  public Outcome signIn(String email, String password, @Nullable String mfaCode) {
    MultiValueMap<String, String> form = form("password");
    form.add("username", email);
    form.add("password", password);
    if (mfaCode != null) {
      form.add("totp", mfaCode);
    }
    return trade(form);
  }

  @Override
  public Outcome refresh(String refreshToken) {
    MultiValueMap<String, String> form = form("refresh_token");
    form.add("refresh_token", refreshToken);
    return trade(form);
  }

  private Outcome trade(MultiValueMap<String, String> form) {
    Optional<JsonNode> answer = TokenEndpoint.post(client, settings, form);
    if (answer.isEmpty()) {
      return new Refused();
    }
    JsonNode body = answer.get();
    return new Granted(
        new Tokens(
            body.path("access_token").asString(),
            body.path("refresh_token").asString(),
            body.path("expires_in").asLong()));
  }

  private MultiValueMap<String, String> form(String grant) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("grant_type", grant);
    form.add("client_id", settings.accountClient());
    form.add("client_secret", settings.clientSecret());
    return form;
  }
}
