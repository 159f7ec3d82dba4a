package org.evenkeel.platform.messaging.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.junit.jupiter.api.Test;

class NeededTopicsTests {

  private static final BrokerSettings BROKER = new BrokerSettings("broker:9092", "t-");

  @Test
  void are_those_it_writes_and_reads_and_its_own_dead_letters() {
    assertThat(NeededTopics.of("ml-service", BROKER))
        .containsExactlyInAnyOrder(
            "t-ml.insights",
            "t-wellness.records",
            "t-wellness.records.ml-text.dlt",
            "t-wellness.interventions",
            "t-wellness.interventions.ml-rewards.dlt",
            "t-crisis.signals");
  }

  @Test
  void a_stream_reads_as_one_group_of_its_service() {
    assertThat(NeededTopics.of("analytics-service", BROKER))
        .contains("t-" + Topics.WELLNESS_RECORDS.deadLetters(Topics.ANALYTICS_STREAM))
        .doesNotContain("t-identity.users.wellness-people.dlt");
  }
}
