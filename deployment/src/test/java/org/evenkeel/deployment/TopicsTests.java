package org.evenkeel.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import org.evenkeel.deployment.chart.Chart;
import org.evenkeel.deployment.chart.Manifest;
import org.evenkeel.deployment.chart.Repository;
import org.evenkeel.deployment.chart.Values;
import org.junit.jupiter.api.Test;

/** The chart's topics are those of contracts. */
class TopicsTests {

  private static final String FILE = "helm/evenkeel/files/topics.yaml";

  /** Run with {@code -Devenkeel.chart.write=true} it writes the file instead. */
  @Test
  void the_file_is_what_contracts_say() throws IOException {
    String generated =
        "# Written by TopicsTests from Topics of contracts; not to be changed by hand.\n"
            + Topics.all().stream().flatMap(TopicsTests::entries).collect(Collectors.joining());

    if (Boolean.getBoolean("evenkeel.chart.write")) {
      Files.writeString(Repository.path(FILE), generated);
    }
    assertThat(Repository.read(FILE)).isEqualTo(generated);
  }

  @Test
  void every_topic_is_declared_with_the_partitions_of_production() {
    var declared = Chart.render(Values.everything()).all("KafkaTopic").toList();

    assertThat(declared.stream().map(Manifest::name))
        .containsExactlyInAnyOrderElementsOf(
            Topics.all().stream()
                .flatMap(topic -> Stream.concat(Stream.of(topic.name()), topic.deadLetterTopics()))
                .toList());
    assertThat(declared)
        .allSatisfy(
            topic -> {
              assertThat(topic.at("/spec/partitions").asInt())
                  .isEqualTo(Topic.PRODUCTION_PARTITIONS);
              assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(3);
              assertThat(topic.at("/spec/config/min.insync.replicas").asInt()).isEqualTo(2);
              assertThat(topic.labels()).containsEntry("strimzi.io/cluster", "evenkeel");
            });
    assertThat(
            Chart.render(Values.everything().with("profile", "small"))
                .all("KafkaTopic")
                .map(topic -> topic.at("/spec/partitions").asInt()))
        .containsOnly(Topic.LOCAL_PARTITIONS);
  }

  @Test
  void facts_that_are_kept_for_ever_stay_so() {
    Manifest users =
        Chart.render(Values.everything()).one("KafkaTopic", Topics.IDENTITY_USERS.name());

    assertThat(users.at("/spec/config/retention.ms").asText()).isEqualTo("-1");
    assertThat(users.at("/metadata/annotations/helm.sh~1resource-policy").asText())
        .isEqualTo("keep");
  }

  private static Stream<String> entries(Topic topic) {
    return Stream.concat(
        Stream.of(entry(topic.name(), topic.configs())),
        topic.deadLetterTopics().map(name -> entry(name, topic.deadLetterConfigs())));
  }

  private static String entry(String name, Map<String, String> config) {
    return "- name: %s\n  config:\n%s"
        .formatted(
            name,
            new TreeMap<>(config)
                .entrySet().stream()
                    .map(one -> "    %s: \"%s\"\n".formatted(one.getKey(), one.getValue()))
                    .collect(Collectors.joining()));
  }
}
