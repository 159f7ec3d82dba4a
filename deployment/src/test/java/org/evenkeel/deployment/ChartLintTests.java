package org.evenkeel.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.LintResult;
import java.util.Map;
import org.evenkeel.deployment.chart.Chart;
import org.evenkeel.deployment.chart.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartLintTests {

  @ParameterizedTest
  @ValueSource(strings = {"small", "standard"})
  void the_chart_passes_a_strict_lint_in_every_profile(String profile) {
    assertThat(Chart.lint(Values.none().with("profile", profile).given()))
        .returns(false, LintResult::isFailed)
        .satisfies(result -> assertThat(result.getMessages()).noneMatch(this::matters));
  }

  @Test
  void and_with_everything_switched_on() {
    LintResult result = Chart.lint(Values.everything().given());

    assertThat(result.getMessages()).noneMatch(this::matters);
    assertThat(result.isFailed()).isFalse();
  }

  @Test
  void a_value_that_is_none_fails_it() {
    assertThat(Chart.lint(Map.of("profle", "small")))
        .returns(true, LintResult::isFailed)
        .satisfies(
            result -> assertThat(result.getMessages()).anyMatch(line -> line.contains("profle")));
  }

  private boolean matters(String line) {
    return line.startsWith("[ERROR]") || line.startsWith("[WARNING]");
  }
}
