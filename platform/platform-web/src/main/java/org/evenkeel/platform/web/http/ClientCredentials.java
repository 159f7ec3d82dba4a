package org.evenkeel.platform.web.http;

import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Asks the identity provider for a token of this service (RFC 6749, section 4.4). */
final class ClientCredentials implements Supplier<IssuedToken> {

  private static final String ENDPOINT = "/protocol/openid-connect/token";

  private final RestClient issuer;
  private final String clientId;
  private final String secret;

  ClientCredentials(RestClient issuer, String clientId, String secret) {
    this.issuer = issuer;
    this.clientId = clientId;
    this.secret = secret;
  }

  @Override
  public IssuedToken get() {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("grant_type", "client_credentials");
    form.add("client_id", clientId);
    form.add("client_secret", secret);
    IssuedToken token =
        issuer
            .post()
            .uri(ENDPOINT)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(form)
            .retrieve()
            .body(IssuedToken.class);
    if (token == null) {
      throw new ResourceAccessException("the issuer answered without a token");
    }
    return token;
  }
}
