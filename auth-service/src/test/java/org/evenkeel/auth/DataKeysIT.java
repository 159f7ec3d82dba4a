package org.evenkeel.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.auth.Api.Answer;
import org.evenkeel.auth.Api.Person;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.crypto.DataKeys;
import org.junit.jupiter.api.Test;

class DataKeysIT {

  private static final String BATCH = "/internal/data-keys:batch";

  private final RunningAuthService service = RunningAuthService.get();
  private final Api api = service.api();

  @Test
  void a_service_gets_the_keys_of_those_who_have_one() {
    Person person = api.person();
    Answer answer = ask(api.serviceToken("wellness-service"), person.id(), UUID.randomUUID());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.body().path("keys").size()).isEqualTo(1);
    var key = answer.body().path("keys").path(0);
    assertThat(key.path("user_id").asString()).isEqualTo(person.id().toString());
    assertThat(key.path("version").asInt()).isEqualTo(1);
    assertThat(Base64.getDecoder().decode(key.path("key").asString())).hasSize(32);
    assertThat(answer.body().path("destroyed").isEmpty()).isTrue();
  }

  @Test
  void the_key_is_wrapped_where_it_is_kept_and_the_service_cannot_delete_it() {
    Person person = api.person();
    String key =
        ask(api.serviceToken("ml-service"), person.id())
            .body()
            .path("keys")
            .findValue("key")
            .asString();
    byte[] plain = Base64.getDecoder().decode(key);
    String hex = java.util.HexFormat.of().formatHex(plain);

    assertThat(service.keyRows().of("data_key")).noneMatch(row -> row.contains(hex));
    assertThat(
            service
                .keyRows()
                .jdbc()
                .sql("SELECT has_table_privilege(:role, 'data_key', 'DELETE')")
                .param(
                    "role",
                    service.context().getEnvironment().getProperty("evenkeel.data-keys.name")
                        + "_app")
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @Test
  void a_destroyed_key_is_named_and_never_made_anew() {
    Person person = api.person();
    service
        .keyRows()
        .jdbc()
        .sql("UPDATE data_key SET wrapped = NULL, destroyed_at = now() WHERE user_id = :user")
        .param("user", person.id())
        .update();
    service.bean(org.evenkeel.auth.datakey.DataKeyring.class).ensure(person.id());

    Answer answer = ask(api.serviceToken("crisis-service"), person.id());

    assertThat(answer.body().path("keys").isEmpty()).isTrue();
    assertThat(answer.body().path("destroyed").toString()).contains(person.id().toString());
    DataKeys keys = service.bean(DataKeys.class);
    assertThatThrownBy(() -> keys.of(person.id())).isInstanceOf(DataKeyDestroyedException.class);
  }

  @Test
  void nobody_else_gets_any() {
    Person person = api.person();

    assertThat(ask(person.access(), person.id()).status()).isEqualTo(403);
    assertThat(ask(api.serviceToken("gateway"), person.id()).status()).isEqualTo(403);
    assertThat(ask("", person.id()).status()).isEqualTo(401);
  }

  @Test
  void more_than_500_at_once_are_refused() {
    UUID[] many = Stream.generate(UUID::randomUUID).limit(501).toArray(UUID[]::new);

    Answer refused = ask(api.serviceToken("analytics-service"), many);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("errors").path(0).path("field").asString())
        .isEqualTo("user_ids");
  }

  private Answer ask(String token, UUID... users) {
    return api.send("POST", BATCH, token, Map.of("user_ids", List.of(users)));
  }
}
