package org.evenkeel.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.evenkeel.stack.process.StackException;
import org.junit.jupiter.api.Test;

class SettingsTests {

  @Test
  void the_offset_moves_every_port_but_those_that_are_set() {
    var settings =
        settings(Map.of("EVENKEEL_PORT_OFFSET", "3000", "EVENKEEL_PORT_MAILBOX", "9000"));
    assertThat(settings.port(Port.GATEWAY)).isEqualTo(11_080);
    assertThat(settings.port(Port.MAILBOX)).isEqualTo(9_000);
  }

  @Test
  void what_is_no_port_is_refused_with_the_name_of_the_variable() {
    assertThatThrownBy(() -> settings(Map.of("EVENKEEL_PORT_REDIS", "six")).port(Port.REDIS))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("EVENKEEL_PORT_REDIS");
    assertThatThrownBy(() -> settings(Map.of("EVENKEEL_PORT_OFFSET", "60000")).port(Port.GATEWAY))
        .isInstanceOf(StackException.class);
  }

  @Test
  void everything_is_kept_in_one_folder_that_can_be_moved() {
    assertThat(settings(Map.of()).home().folder()).isEqualTo(Path.of("/repository/.evenkeel"));
    assertThat(settings(Map.of("EVENKEEL_HOME", "/elsewhere")).home().personal())
        .allMatch(folder -> folder.startsWith("/elsewhere"));
  }

  private static Settings settings(Map<String, String> environment) {
    return new Settings(Path.of("/repository"), environment);
  }
}
