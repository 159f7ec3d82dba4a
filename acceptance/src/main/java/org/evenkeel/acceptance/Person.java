package org.evenkeel.acceptance;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody with an account, signed in. */
public final class Person {

  private final Api api;
  private final String email;
  private final String password;
  private volatile String accessToken = "";
  private volatile String refreshToken = "";

  private Person(Api api, String email, String password) {
    this.api = api;
    this.email = email;
    this.password = password;
  }

  /** A fresh member with an account of their own, signed in. */
  public static Person newMember(Api api, String country, String zone) {
    Person person = unregistered(api);
    person.register(country, zone).expect(201);
    person.login();
    return person;
  }

  static Person unregistered(Api api) {
    String unique = UUID.randomUUID().toString();
    return new Person(api, "person-" + unique + "@evenkeel.example", "Quiet-harbour-" + unique);
  }

  public static Person existing(Api api, DemoAccounts.Account account) {
    Person person = new Person(api, account.email(), account.password());
    person.login();
    return person;
  }

  Answer register(String country, String zone) {
    return api.post(
        "/auth/register",
        null,
        Map.of(
            "email", email,
            "password", password,
            "display_name", "Robin",
            "country", country,
            "timezone", zone,
            "locale", "en"));
  }

  public Answer login() {
    Answer answer =
        api.post("/auth/login", null, Map.of("email", email, "password", password)).expect(200);
    keep(answer);
    return answer;
  }

  /** Trades a refresh token for new tokens, once. */
  public Answer refresh(String token) {
    Answer answer = api.post("/auth/refresh", null, Map.of("refresh_token", token));
    if (answer.status() == 200) {
      keep(answer);
    }
    return answer;
  }

  Answer logout() {
    return api.post("/auth/logout", accessToken, Map.of("refresh_token", refreshToken));
  }

  private void keep(Answer answer) {
    accessToken = answer.text("/access_token");
    refreshToken = answer.text("/refresh_token");
  }

  public String email() {
    return email;
  }

  public String token() {
    return accessToken;
  }

  public String refreshToken() {
    return refreshToken;
  }

  public Answer get(String path) {
    return api.get(path, accessToken);
  }

  public Answer post(String path, Map<String, ?> body) {
    return api.post(path, accessToken, body);
  }

  public Answer put(String path, Map<String, ?> body) {
    return api.put(path, accessToken, body);
  }

  public Answer send(
      String method, String path, @Nullable Map<String, ?> body, Map<String, String> headers) {
    return api.send(method, path, accessToken, body, headers);
  }

  /** Hides who it is. */
  @Override
  public String toString() {
    return "Person[...]";
  }
}
