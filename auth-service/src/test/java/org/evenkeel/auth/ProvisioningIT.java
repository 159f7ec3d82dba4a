package org.evenkeel.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.evenkeel.auth.provisioning.ProvisionAccounts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProvisioningIT {

  private final RunningAuthService service = RunningAuthService.get();
  private final Api api = service.api();

  @Test
  void staff_get_accounts_from_the_command_line_and_a_second_run_changes_nothing() {
    String email = Api.newEmail();
    String line =
        "{\"email\":\"%s\",\"password\":\"%s\",\"display_name\":\"Desk\",\"role\":\"responder\",\"country\":\"IE\"}"
            .formatted(email, Api.PASSWORD);

    JsonNode first = provision(line);
    JsonNode second = provision(line);

    assertThat(first.path("created").asBoolean()).isTrue();
    assertThat(second.path("created").asBoolean()).isFalse();
    assertThat(second.path("user_id")).isEqualTo(first.path("user_id"));
    String access = api.login(email, Api.PASSWORD).text("access_token");
    JsonNode me = api.get("/api/v1/auth/me", access).body();
    assertThat(me.path("roles").toString()).isEqualTo("[\"responder\"]");
    assertThat(me.path("permissions").toString()).contains("cases:write");
    assertThat(me.path("email_verified").asBoolean()).isTrue();
    assertThat(contactsOf(UUID.fromString(first.path("user_id").asString()))).isEqualTo(1);
  }

  /** The facts wait in the outbox until the running service sends them. */
  private long contactsOf(UUID userId) {
    return service
            .accountRows()
            .jdbc()
            .sql("SELECT n FROM user_sequence WHERE ordering_key = :user")
            .param("user", userId.toString())
            .query(Long.class)
            .single()
        - 1;
  }

  private JsonNode provision(String line) {
    InputStream in = System.in;
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setIn(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      int status =
          new ProvisionAccounts(AuthServiceApplication.class)
              .run(service.context().getEnvironment(), service.arguments());
      assertThat(status).isZero();
    } finally {
      System.setIn(in);
      System.setOut(out);
    }
    return printed
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(answer -> answer.contains("\"user_id\""))
        .map(answer -> JsonMapper.shared().readTree(answer))
        .reduce((one, other) -> other)
        .orElseThrow();
  }
}
