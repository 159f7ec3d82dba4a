package org.evenkeel.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Only access tokens of our issuer for our API are believed. */
class TokenValidationTests {

  private static final String ISSUER = "http://127.0.0.1:18080/realms/evenkeel";
  private static RSAKey key;
  private static RSAKey strangersKey;
  private static JwtDecoder decoder;

  @BeforeAll
  static void keys() throws JOSEException {
    key = new RSAKeyGenerator(2048).keyID("key-1").generate();
    strangersKey = new RSAKeyGenerator(2048).keyID("key-1").generate();
    decoder =
        TokenValidation.decoder(
            TokenRules.forIssuer(ISSUER), new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())));
  }

  @Test
  void an_access_token_is_believed() throws JOSEException {
    assertThat(decoder.decode(signed(claims().build())).getSubject()).isEqualTo("user-1");
  }

  @Test
  void another_audience_type_or_issuer_is_refused() throws JOSEException {
    refused(signed(claims().audience("account").build()));
    refused(signed(claims().audience((String) null).build()));
    refused(signed(claims().claim("type", "refresh").build()));
    refused(signed(claims().claim("type", null).build()));
    refused(signed(claims().issuer(ISSUER + "2").build()));
    refused(signed(claims().issuer(null).build()));
  }

  @Test
  void a_token_without_end_or_past_it_is_refused() throws JOSEException {
    refused(signed(claims().expirationTime(null).build()));
    refused(signed(claims().expirationTime(in(Duration.ofHours(-1))).build()));
    refused(signed(claims().notBeforeTime(in(Duration.ofHours(1))).build()));
  }

  @Test
  void a_token_that_is_not_signed_is_refused() {
    refused(new PlainJWT(claims().build()).serialize());
  }

  @Test
  void the_public_key_used_as_a_shared_secret_is_refused() throws JOSEException {
    byte[] publicKey = key.toRSAPublicKey().getEncoded();
    refused(signed(claims().build(), JWSAlgorithm.HS256, new MACSigner(publicKey)));
  }

  @Test
  void another_algorithm_or_a_strangers_key_is_refused() throws JOSEException {
    refused(signed(claims().build(), JWSAlgorithm.RS512, new RSASSASigner(key)));
    refused(signed(claims().build(), JWSAlgorithm.RS256, new RSASSASigner(strangersKey)));
  }

  @Test
  void an_altered_token_is_refused() throws JOSEException {
    String[] mine = signed(claims().build()).split("\\.", -1);
    String[] admins = signed(claims().subject("user-2").build()).split("\\.", -1);
    refused(mine[0] + "." + admins[1] + "." + mine[2]);
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .subject("user-1")
        .issuer(ISSUER)
        .audience(List.of("account", TokenRules.AUDIENCE))
        .claim("type", TokenRules.ACCESS)
        .issueTime(in(Duration.ZERO))
        .expirationTime(in(Duration.ofMinutes(15)));
  }

  private static Date in(Duration time) {
    return Date.from(Instant.now().plus(time));
  }

  private static String signed(JWTClaimsSet claims) throws JOSEException {
    return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(key));
  }

  private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer)
      throws JOSEException {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(algorithm).keyID("key-1").build(), claims);
    token.sign(signer);
    return token.serialize();
  }

  private static void refused(String token) {
    assertThatExceptionOfType(JwtException.class).isThrownBy(() -> decoder.decode(token));
  }
}
