package org.evenkeel.platform.web.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.evenkeel.platform.launch.Command;
import org.evenkeel.platform.web.sample.SampleApp;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

class ServiceLauncherTests {

  private final Recording command = new Recording();

  @Test
  void the_first_argument_selects_a_command_that_gets_settings_and_the_rest() {
    String[] args = {"record", "one", "--evenkeel.database.name=evenkeel_other"};
    assertThat(ServiceLauncher.find(args, command)).containsSame(command);
    assertThat(ServiceLauncher.execute(command, args)).isEqualTo(3);
    assertThat(command.args).containsExactly("one", "--evenkeel.database.name=evenkeel_other");
    assertThat(command.url)
        .isEqualTo(
            "jdbc:postgresql://127.0.0.1:15432/evenkeel_other"
                + "?logServerErrorDetail=false&connectTimeout=2");
  }

  @Test
  void options_alone_serve_and_an_unknown_command_is_an_error() {
    assertThat(ServiceLauncher.find(new String[] {"--server.port=1"}, command)).isEmpty();
    assertThat(ServiceLauncher.find(new String[] {"migrate"})).isPresent();
    assertThatThrownBy(() -> ServiceLauncher.find(new String[] {"recrod"}, command))
        .hasMessageContaining("migrate")
        .hasMessageContaining("record");
  }

  @Test
  void profile_training_refreshes_a_context_with_nothing_running() {
    String nowhere = "http://127.0.0.1:1";
    try (var context =
        SpringApplication.run(
            SampleApp.class,
            "--spring.profiles.active=training",
            "--server.port=0",
            "--management.server.port=0",
            "--EVENKEEL_POSTGRES_PORT=1",
            "--EVENKEEL_SECRETS_DIR=target/no-secrets",
            "--evenkeel.issuer=" + nowhere)) {
      assertThat(context.isRunning()).isTrue();
    }
  }

  private static final class Recording implements Command {

    private List<String> args = List.of();
    private String url = "";

    @Override
    public String name() {
      return "record";
    }

    @Override
    public int run(ConfigurableEnvironment env, List<String> given) {
      args = given;
      url = env.getRequiredProperty("evenkeel.database.url");
      return 3;
    }
  }
}
