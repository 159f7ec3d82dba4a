package org.evenkeel.stack.suite;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.evenkeel.stack.process.StackException;
import org.junit.jupiter.api.Test;

class PortCheckTests {

  private final Settings settings = new Settings(Path.of("/repository"), Map.of());

  @Test
  void a_taken_port_is_named_with_its_part_and_the_setting_that_moves_it() {
    assertThatThrownBy(() -> new PortCheck(settings, port -> port != 15432).check(Part.all()))
        .isInstanceOf(StackException.class)
        .hasMessage(
            "Port 15432 for postgres is taken by another program. Stop it, or choose another port"
                + " with EVENKEEL_PORT_POSTGRES.");
  }

  @Test
  void management_ports_count_too() {
    assertThatThrownBy(() -> new PortCheck(settings, port -> port != 9080).check(Part.all()))
        .hasMessageContaining("Port 9080 for gateway (management)")
        .hasMessageContaining("EVENKEEL_PORT_GATEWAY");
  }

  @Test
  void free_ports_are_no_trouble() {
    assertThatCode(() -> new PortCheck(settings, port -> true).check(Part.all()))
        .doesNotThrowAnyException();
  }

  @Test
  void no_two_parts_want_the_same_port() {
    assertThatCode(
            () -> new PortCheck(settings, new java.util.HashSet<Integer>()::add).check(Part.all()))
        .doesNotThrowAnyException();
  }
}
