package org.evenkeel.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenkeel.auth.Api.Person;
import org.evenkeel.auth.datakey.RotateKeys;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;

/** An operator rotates beside the running service. */
class RotatingKeysIT {

  private final RunningAuthService service = RunningAuthService.get();
  private final Api api = service.api();

  @Test
  void everybody_keeps_the_key_they_had_and_the_rotation_is_audited() {
    Person person = api.person();
    String before = key(person);

    assertThat(rotateKeys()).isZero();

    assertThat(key(person)).isEqualTo(before);
    assertThat(key(api.person())).isNotEqualTo(before);
    assertThat(
            service
                .keyRows()
                .jdbc()
                .sql("SELECT DISTINCT kek_version FROM data_key WHERE wrapped IS NOT NULL")
                .query(Integer.class)
                .list())
        .containsExactly(2);
    assertThat(service.accountRows().of("audit_entry"))
        .anyMatch(row -> row.contains("key-encryption-key.rotated"));

    assertThat(rotateKeys("--retire", "1")).isEqualTo(1);
    assertThat(service.keyFiles()).contains("kek-1.key");
    assertThat(rotateKeys("--retire", "1", "--stolen")).isZero();
    assertThat(service.keyFiles()).doesNotContain("kek-1.key").contains("kek-2.key");
    assertThat(key(person)).isEqualTo(before);
  }

  @Test
  void arguments_that_make_no_sense_are_refused() {
    RotateKeys command = new RotateKeys(AuthServiceApplication.class);
    assertThat(command.run(new StandardEnvironment(), List.of("--retire"))).isEqualTo(2);
    assertThat(command.run(new StandardEnvironment(), List.of("now"))).isEqualTo(2);
    assertThat(command.run(new StandardEnvironment(), List.of("--stolen"))).isEqualTo(2);
    assertThat(command.run(new StandardEnvironment(), List.of("--retire 1"))).isEqualTo(2);
    assertThat(command.run(new StandardEnvironment(), List.of(""))).isEqualTo(2);
    assertThat(command.run(new StandardEnvironment(), List.of("--retire", "1", "now")))
        .isEqualTo(2);
  }

  private int rotateKeys(String... words) {
    return new RotateKeys(AuthServiceApplication.class)
        .run(
            new StandardEnvironment(),
            Stream.concat(Stream.of(words), service.arguments().stream()).toList());
  }

  private String key(Person person) {
    return api.send(
            "POST",
            "/internal/data-keys:batch",
            api.serviceToken("wellness-service"),
            Map.of("user_ids", List.of(person.id())))
        .body()
        .path("keys")
        .path(0)
        .path("key")
        .asString();
  }
}
