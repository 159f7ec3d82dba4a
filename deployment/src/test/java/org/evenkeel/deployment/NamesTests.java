package org.evenkeel.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.evenkeel.deployment.chart.Chart;
import org.evenkeel.deployment.chart.Manifest;
import org.evenkeel.deployment.chart.Rendered;
import org.evenkeel.deployment.chart.Values;
import org.evenkeel.deployment.policy.NameLengths;
import org.junit.jupiter.api.Test;

/** The longest name that a release may have is the longest whose objects a cluster takes. */
class NamesTests {

  private static final String LONGEST = "r".repeat(31);

  @Test
  void the_longest_release_has_names_and_labels_that_are_short_enough() {
    Rendered rendered = Chart.renderAs(LONGEST, Values.everything());

    assertThat(new NameLengths().violations(rendered)).isEmpty();
    assertThat(rendered.all("Service").map(Manifest::name))
        .hasSize(16)
        .contains(LONGEST + "-notification-service-management");
    assertThat(rendered.all("Service").mapToInt(one -> one.name().length()).max()).hasValue(63);
    assertThat(rendered.all("Job").mapToInt(one -> one.name().length()).max()).hasValue(62);
  }

  @Test
  void a_longer_one_is_refused() {
    assertThat(Chart.refusal(LONGEST, Values.everything())).isEmpty();
    assertThat(Chart.refusal(LONGEST + "r", Values.everything()))
        .contains("the release's name is longer than 31 characters");
  }

  @Test
  void what_is_too_long_is_named() {
    String service = LONGEST + "-notification-service-management";
    Rendered rendered = Chart.renderAs(LONGEST, Values.everything());

    assertThat(
            new NameLengths()
                .violations(
                    rendered.changed(
                        "Service",
                        service,
                        one -> ((ObjectNode) one.path("metadata")).put("name", service + "x"))))
        .hasSize(1)
        .allMatch(line -> line.endsWith("a name of 64 characters"));
    assertThat(
            new NameLengths()
                .violations(
                    rendered.changed(
                        "Service",
                        service,
                        one -> ((ObjectNode) one.at("/metadata/labels")).put("x", "y".repeat(64)))))
        .hasSize(1)
        .allMatch(line -> line.endsWith("a label of 64 characters"));
  }
}
