package org.evenkeel.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MavenTests {

  @ParameterizedTest
  @CsvSource({
    "Apache Maven 3.8.7, true",
    "Apache Maven 3.10.0, true",
    "Apache Maven 4.0.0-rc-4, true",
    "Apache Maven 3.6.3, false",
    "command not found, false"
  })
  void three_point_eight_is_the_oldest_that_will_do(String text, boolean recent) {
    assertThat(Maven.recent(text)).isEqualTo(recent);
  }
}
