package org.evenkeel.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.evenkeel.stack.process.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestartOptionsTests {

  @Test
  void all_services_restart_in_order_and_without_load_unless_said() {
    assertThat(RestartOptions.of(List.of()))
        .isEqualTo(new RestartOptions(false, 100, 5, false, List.of()));
  }

  @Test
  void rate_and_control_are_named() {
    assertThat(
            RestartOptions.of(
                List.of(
                    "--under-load",
                    "--rate",
                    "200",
                    "--writes",
                    "1",
                    "--break",
                    "kill",
                    "ml-service")))
        .isEqualTo(new RestartOptions(true, 200, 1, true, List.of("ml-service")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--rate 200",
        "--writes 1",
        "--under-load --writes 6",
        "--under-load --rate",
        "--under-load --rate 0",
        "--under-load --rate many",
        "--break",
        "--break door",
        "--quickly"
      })
  void anything_else_is_refused(String words) {
    assertThatThrownBy(() -> RestartOptions.of(List.of(words.split(" ", -1))))
        .isInstanceOf(StackException.class);
  }
}
